import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { newId } from '@/server/platform/ids'
import type { Submission } from '@/prisma/generated/client'
import { nameOf } from '../accounts/domain/name'
import { getKindOf } from '../catalogue/commands/find-kind'
import { sameValue } from '../catalogue/domain/align-lists'
import { carryOver } from '../catalogue/domain/carry-over'
import type { FormValues, KindDefinition } from '../catalogue/domain/definition'
import { sameWording, type KindRef } from '../catalogue/domain/in-force'
import { shapedValues, valueAt } from '../catalogue/domain/values'
import type { DraftConflict } from './domain/draft-contract'
import { mergeDrafts, type DraftContent, type Merge, type MergeConflict } from './domain/merge-values'
import { superfluous } from './domain/thin-revisions'

/** Who stored a draft, and when. */
interface Mark {
  version: number
  byUserId: string
  at: Date
}

/** A draft as it was stored once, with the code of its office. */
export interface Revision extends Mark {
  /** What the values are of. */
  wording: Omit<KindRef, 'kindCode'>
  content: DraftContent
}

/** Remembers a state of a draft under the version it got, and forgets those that its history can do without. */
export async function keepRevision(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  submissionId: string,
  state: { version: number; values: FormValues; officeId: string | null } & Revision['wording'],
): Promise<void> {
  const { version, officeId, kindVersion, kindEdition } = state
  const values = state.values as object
  const written = { version, officeId, kindVersion, kindEdition, values, byUserId: actor.userId, at: now }
  await tx.draftRevision.create({ data: { id: newId(), submissionId, ...written } })
  const marks = await tx.draftRevision.findMany({
    where: { submissionId },
    select: { version: true, byUserId: true, at: true, kindVersion: true, kindEdition: true },
  })
  const gone = superfluous(marks, now)
  if (gone.length) await tx.draftRevision.deleteMany({ where: { submissionId, version: { in: gone } } })
}

/** At most `take` states of a draft by a condition on their versions, newest first. */
export async function readRevisions(
  tx: Tx,
  submissionId: string,
  version: { lt?: number; lte?: number },
  take: number,
): Promise<Revision[]> {
  const rows = await tx.draftRevision.findMany({
    where: { submissionId, version },
    orderBy: { version: 'desc' },
    take,
  })
  const codes = await officeCodes(
    tx,
    rows.map(({ officeId }) => officeId),
  )
  return rows.map(({ values, officeId, ...mark }) => ({
    version: mark.version,
    byUserId: mark.byUserId,
    at: mark.at,
    wording: { kindVersion: mark.kindVersion, kindEdition: mark.kindEdition },
    content: { values: values as FormValues, officeCode: officeId && (codes.get(officeId) ?? null) },
  }))
}

async function officeCodes(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const offices = await tx.office.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, code: true },
  })
  return new Map(offices.map(({ id, code }) => [id, code]))
}

/**
 * Merges what somebody typed over an older version into what has been stored since. The common ground is the state of
 * that version, or the last one before it that is still kept: an older one may show more conflicts and loses nothing. When
 * the draft has been carried over into a newer wording since, what was typed is carried over first. `kind` is the draft's
 * present wording.
 */
export async function mergeWithStored(
  { tx, actor }: QueryContext<ParticipantActor>,
  submission: Pick<Submission, 'id' | 'values' | 'officeId'> & KindRef,
  kind: KindDefinition,
  typed: DraftContent & { version: number },
): Promise<{ merge: Merge; conflicts: DraftConflict[]; by: string[] }> {
  const codes = await officeCodes(tx, [submission.officeId])
  const stored: DraftContent = {
    values: submission.values as FormValues,
    officeCode: submission.officeId && (codes.get(submission.officeId) ?? null),
  }
  const newer = await tx.draftRevision.findMany({
    where: { submissionId: submission.id, version: { gt: typed.version } },
    select: { version: true, byUserId: true, at: true },
    orderBy: { version: 'desc' },
  })
  const [ground] = await readRevisions(tx, submission.id, { lte: typed.version }, 1)
  const into = await carrierInto(tx, submission, ground?.wording)
  const carried = into(typed)
  const mine = { ...carried, values: shapedValues(kind, carried.values) }
  const merge = mergeDrafts(ground ? into(ground.content) : null, mine, stored)
  const names = await namesOf(
    tx,
    newer.map(({ byUserId }) => byUserId),
  )
  const writers = await writersOf(tx, submission.id, newer, merge.conflicts)
  const conflicts = merge.conflicts.map((conflict, index): DraftConflict => {
    const writer = writers[index]
    const by = writer && { name: names.get(writer.byUserId) ?? '', self: writer.byUserId === actor.userId }
    return { ...conflict, by: by ?? null, at: writer?.at.toISOString() ?? null }
  })
  return { merge, conflicts, by: [...new Set(names.values())] }
}

/** Takes a content of an earlier wording (of the present one when none is named) into the draft's present wording. */
export async function carrierInto(
  tx: Tx,
  draft: KindRef,
  wording: Revision['wording'] = draft,
): Promise<(content: DraftContent) => DraftContent> {
  if (sameWording(wording, draft)) return (content) => content
  const { kindCode } = draft
  const [from, to] = [await getKindOf(tx, { kindCode, ...wording }), await getKindOf(tx, draft)]
  return ({ values, officeCode }) => ({ values: carryOver(from, to, values).values, officeCode })
}

/** Most states read to learn who has written what is disputed: each is a copy of the whole document. */
const MOST_READ = 20

/** Who has written each disputed place: the author of the oldest state read that already says so without a break. */
async function writersOf(
  tx: Tx,
  submissionId: string,
  newestFirst: readonly Mark[],
  conflicts: readonly MergeConflict[],
): Promise<(Mark | undefined)[]> {
  const writers = conflicts.map(() => newestFirst[0])
  let open = [...conflicts.entries()]
  for (const mark of newestFirst.slice(0, MOST_READ)) {
    if (open.length === 0) break
    const [state] = await readRevisions(tx, submissionId, { lte: mark.version }, 1)
    const { values, officeCode } = state!.content
    open = open.filter(([, { path, theirs }]) =>
      sameValue(path ? valueAt(values, path) : (officeCode ?? undefined), theirs),
    )
    for (const [index] of open) writers[index] = mark
  }
  return writers
}

/** Names of people by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } } })
  return new Map(people.map((person) => [person.id, nameOf(person)]))
}
