import type { Submission } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { findKindInForce, getKindOf } from '../catalogue/commands/find-kind'
import { carryOver } from '../catalogue/domain/carry-over'
import type { FormValues, KindDefinition } from '../catalogue/domain/definition'
import { begunByParticipant, sameWording } from '../catalogue/domain/in-force'
import type { SubmissionDetails } from './contract'
import type { Wording, WordingChange } from './domain/draft-contract'
import { getForAct } from './load'

type Draft = Pick<Submission, 'kindCode' | 'kindVersion' | 'kindEdition'>

/** Losses described; what is more is counted. */
const MANY = 200

/** The wording that a document of the draft's kind is begun by now; null when there is none. */
export async function findSuccessor(context: QueryContext, draft: Draft): Promise<KindDefinition | null> {
  const kind = await findKindInForce(context, draft.kindCode)
  return kind && begunByParticipant(kind) ? kind : null
}

export const wordingOfKind = ({ version, edition = 0 }: KindDefinition): Wording => ({ version, edition })

/** Is the draft of a wording no longer begun by, and by which one it may go on; null while its own is in force. */
export async function findOutdated(
  context: QueryContext,
  draft: Draft,
): Promise<SubmissionDetails['outdated']> {
  const kind = await findSuccessor(context, draft)
  return kind && isOf(kind, draft) ? null : { by: kind && wordingOfKind(kind) }
}

/** What would become of a draft in the wording in force. NOT_FOUND when there is none, or the draft is of it already. */
export async function getWordingChange(
  context: QueryContext<ParticipantActor>,
  input: { id: string },
): Promise<WordingChange> {
  const draft = await getForAct(context, input.id, 'save')
  const kind = await findSuccessor(context, draft)
  if (!kind || isOf(kind, draft)) throw notFound()
  const { lost } = carryOver(await getKindOf(context.tx, draft), kind, draft.values as FormValues)
  return {
    version: draft.version,
    to: wordingOfKind(kind),
    lost: lost.slice(0, MANY),
    total: lost.length,
  }
}

const isOf = ({ version, edition = 0 }: KindDefinition, draft: Draft) =>
  sameWording({ kindVersion: version, kindEdition: edition }, draft)
