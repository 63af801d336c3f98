import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { getKindOf } from '../../catalogue/commands/find-kind'
import type { WriteComplaint } from '../contract'
import { complaintValues } from '../domain/templates/petitions'
import { learntOn } from '../domain/terms'
import type { WrittenRef } from '../domain/views'
import { getForParticipantAct } from '../load'
import { assertNoneWritten, referenceOf, writeInto } from '../written'

/**
 * Makes a complaint about the decision (289-ФЗ, гл. 51). It goes through the office whose decision it is; the three months
 * run from the day on which the person learnt of it.
 */
export async function writeComplaint(
  context: CommandContext<ParticipantActor>,
  { id }: WriteComplaint,
): Promise<WrittenRef> {
  const { tx } = context
  const audit = await getForParticipantAct(context, id, 'complaint')
  const decision = audit.state.documents.findLast(({ purpose }) => purpose === 'decision')
  if (!decision) throw notFound()
  await assertNoneWritten(context, audit, '9940001E')
  const row = await tx.auditDocument.findUniqueOrThrow({ where: { id: decision.documentId } })
  const office = await tx.office.findUniqueOrThrow({ where: { id: audit.row.officeId } })
  return writeInto(context, audit, {
    kindCode: '9940001E',
    auditDocumentId: decision.documentId,
    values: complaintValues({
      decision: referenceOf(decision),
      title: (await getKindOf(tx, row)).title.ru,
      learntOn: learntOn(decision, moscowDate),
      office: { code: office.code, name: office.name },
    }),
  })
}
