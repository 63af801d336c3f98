import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import type { WriteExplanation } from '../contract'
import { explanationValues } from '../domain/templates/petitions'
import type { WrittenRef } from '../domain/views'
import { personOf } from '../form-people'
import { getForParticipantAct } from '../load'
import { writeInto } from '../written'

/** Makes an explanation (1006943E), addressed to who leads the group. */
export async function writeExplanation(
  context: CommandContext<ParticipantActor>,
  { id, text }: WriteExplanation,
): Promise<WrittenRef> {
  const { tx, now } = context
  const audit = await getForParticipantAct(context, id, 'explanation')
  const lead = audit.state.group.find(({ role }) => role === 'lead')
  const officer =
    lead && (await tx.officer.findUnique({ where: { userId: lead.officerId }, include: { user: true } }))
  const official = officer ? personOf(officer.user, officer.title) : null
  return writeInto(context, audit, {
    kindCode: '1006943E',
    auditDocumentId: null,
    values: explanationValues(text, { today: moscowDate(now), official }),
  })
}
