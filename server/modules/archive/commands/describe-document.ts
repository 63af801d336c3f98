import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import type { Describe } from '../contract'
import { indexDocument } from '../index-document'
import { getForArchiveAct } from '../load'
import { writeProperties } from '../write-properties'

/** Changes what is said of a document beside it; the document itself never changes. Answers the new version. */
export async function describeDocument(
  context: CommandContext<ParticipantActor>,
  { id, version, properties }: Describe,
): Promise<{ id: string; version: number }> {
  const { tx } = context
  const { number, participantId, kindCode, createdBy } = await getForArchiveAct(context, id, 'describe')
  const next = await writeProperties(context, id, version, properties)
  await indexDocument(tx, id)
  await record(context, { type: 'archive.described', data: { number } }, { subjectId: id })
  await announce(tx, { topic: 'archive', id, participantId, kindCode, owners: [createdBy] })
  return { id, version: next }
}
