import type { OfficerActor, SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { whereActive, whereInForce } from '../../participants/domain/appointment'
import { notifyPeople, type PersonalNotice } from './notify-people'

/** What happened, and to which document of which participant. */
export interface Notice extends PersonalNotice {
  kindCode: string
}

/** A grant in force that lets its holder look at the document. */
async function grantOn({ tx, now }: CommandContext<OfficerActor | SystemActor>, notice: Notice) {
  const document = await tx.submission.findUnique({
    where: { id: notice.subjectId },
    select: { createdBy: true, assignments: { select: { userId: true } } },
  })
  const owners = [document?.createdBy, ...(document?.assignments ?? []).map(({ userId }) => userId)]
  const own = owners.filter((id) => id !== undefined)
  return {
    actions: { has: 'view' },
    ...whereInForce(now),
    AND: [
      { OR: [{ kinds: { isEmpty: true } }, { kinds: { has: notice.kindCode } }] },
      { OR: [{ assignedOnly: false }, { appointment: { userId: { in: own } } }] },
    ],
  }
}

/**
 * Tells everyone who may see the participant's documents of this kind: a notice in the portal now, in this transaction,
 * and a letter by a job. One full mailbox must not cost the company its case, so nobody is left out.
 */
export async function notifyParticipant(context: CommandContext<OfficerActor | SystemActor>, notice: Notice) {
  const { tx, now } = context
  const appointments = await tx.appointment.findMany({
    where: {
      participantId: notice.participantId,
      ...whereActive(now),
      AND: { OR: [{ role: 'HEAD' }, { grants: { some: await grantOn(context, notice) } }] },
    },
    select: { userId: true },
  })
  await notifyPeople(
    context,
    appointments.map(({ userId }) => userId),
    notice,
  )
}
