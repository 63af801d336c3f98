/** Kinds of acts that an organisation's journal can be narrowed to. */
export const ACT_GROUPS = ['documents', 'audits', 'files', 'powers', 'people', 'organisation'] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

const PREFIXES: Record<ActGroup, readonly string[]> = {
  documents: ['submission.', 'information.', 'archive.'],
  audits: ['audit.'],
  files: ['file.'],
  powers: ['power.'],
  people: ['appointment.', 'invitation.', 'rights.'],
  organisation: ['participant.', 'organisation.', 'journal.'],
}

/** The group of an event; null for what is a person's own affair (sessions, profile) and no business of the organisation. */
export const groupOf = (type: string): ActGroup | null =>
  ACT_GROUPS.find((group) => PREFIXES[group].some((prefix) => type.startsWith(prefix))) ?? null

/** Of these types those that an organisation's journal shows, in one group or in all. */
export const typesOf = <T extends string>(types: readonly T[], group: ActGroup | null): T[] =>
  types.filter((type) => (group ? groupOf(type) === group : groupOf(type) !== null))
