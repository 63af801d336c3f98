import type { JournalEntry } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { nameOf } from '../accounts/domain/name'
import type { Text } from '../catalogue/contract'
import { NAMED, officeName } from '../offices/domain/office-name'
import { participantScope } from '../submissions/policy'
import type { JournalFacts, JournalLine, JournalType } from './contract'

/** Data of an entry as far as sentences use it. */
interface Data {
  number?: string
  registrationNumber?: string
  userId?: string | null
  assigneeId?: string | null
  days?: number
  outcome?: string
}

/**
 * Entries with names in place of ids, each looked up once for all. Documents that the reader may not open themself stay
 * without title and link: whoever manages access does not read the papers by way of the journal.
 */
export async function linesOf(
  { tx, actor }: QueryContext<ParticipantActor>,
  entries: readonly JournalEntry[],
): Promise<JournalLine[]> {
  const dataOf = (entry: JournalEntry) => entry.data as Data
  const people = entries.flatMap((entry) => [entry.actorUserId, dataOf(entry).userId])
  const subjects = known(entries.map(({ subjectId }) => subjectId))
  const offices = known(entries.map(({ officeId }) => officeId))
  const users = await tx.user.findMany({ where: { id: { in: known(people) } } })
  const named = await tx.office.findMany({
    where: { id: { in: offices } },
    select: { id: true, ...NAMED },
  })
  const files = await tx.submissionFile.findMany({
    where: { fileId: { in: subjects }, role: 'ATTACHMENT' },
    select: { fileId: true, submissionId: true },
  })
  const documents = await tx.submission.findMany({
    where: {
      AND: [
        participantScope(actor),
        { id: { in: [...subjects, ...files.map(({ submissionId }) => submissionId)] } },
      ],
    },
    select: { id: true, title: true },
  })
  const names = new Map(users.map((user) => [user.id, nameOf(user)]))
  const officeNames = new Map(named.map((office) => [office.id, officeName(office)]))
  const submissionOf = new Map(files.map(({ fileId, submissionId }) => [fileId, submissionId]))
  const titles = new Map(documents.map(({ id, title }) => [id, title]))

  return entries.map((entry) => {
    const data = dataOf(entry)
    const subject = entry.subjectId ? (submissionOf.get(entry.subjectId) ?? entry.subjectId) : null
    const title = subject ? titles.get(subject) : undefined
    const office = officeNames.get(entry.officeId ?? '') ?? null
    const facts: JournalFacts = {
      title: title ?? '',
      number: data.number ?? data.registrationNumber ?? '',
      person: names.get(data.userId ?? '') ?? '',
      office,
      days: data.days ?? 0,
      outcome: data.outcome ?? '',
    }
    return {
      id: entry.id,
      at: entry.at.toISOString(),
      type: entry.type as JournalType,
      who: whoOf(entry, office, names),
      facts,
      href: hrefOf(entry, title === undefined ? null : subject),
    }
  })
}

const known = (ids: readonly (string | null | undefined)[]) => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
]

/** An officer is shown as the office: who sits there is not the participant's concern. */
function whoOf(entry: JournalEntry, office: Text | null, names: Map<string, string>): JournalLine['who'] {
  if (entry.actorKind === 'officer') return { kind: 'office', name: office ?? { ru: '', en: '' } }
  if (!entry.actorUserId) return { kind: 'portal' }
  return { kind: 'person', name: names.get(entry.actorUserId) ?? '' }
}

function hrefOf({ type, subjectId }: JournalEntry, documentId: string | null): string | null {
  if (documentId) return `/documents/${documentId}`
  if (type.startsWith('power.') && subjectId) return `/powers/${subjectId}`
  return null
}
