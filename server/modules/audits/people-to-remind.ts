import type { Tx } from '@/server/platform/db/client'
import { whereActive } from '../participants/domain/appointment'
import { escalates, USUAL_CHOICE, wants, type ReminderMark } from './domain/reminders'
import { peopleToTell } from './people'

interface Remembered {
  participantId: string
  assignees: readonly { userId: string }[]
}

/**
 * Whom of the participant to remind, and whether by letter too: everyone who may see the audit, by their own choice. When it
 * becomes urgent the head and the administrators are told whatever they chose: an assigned employee may be on leave.
 */
export async function peopleToRemind(
  context: { tx: Tx; now: Date },
  { participantId, assignees }: Remembered,
  mark: ReminderMark,
): Promise<{ userId: string; mail: boolean }[]> {
  const { tx, now } = context
  const seeing = await peopleToTell(context, {
    participantId,
    assigned: assignees.map(({ userId }) => userId),
  })
  const inCharge = escalates(mark)
    ? await tx.appointment.findMany({
        where: { participantId, ...whereActive(now), role: { in: ['HEAD', 'ADMINISTRATOR'] } },
        select: { userId: true },
      })
    : []
  const urgent = new Set(inCharge.map(({ userId }) => userId))
  const everyone = [...new Set([...seeing, ...urgent])]
  const chosen = await tx.reminderChoice.findMany({ where: { participantId, userId: { in: everyone } } })
  const choices = new Map(chosen.map((choice) => [choice.userId, choice]))
  return everyone.flatMap((userId) => {
    const choice = choices.get(userId) ?? USUAL_CHOICE
    return urgent.has(userId) || wants(choice, mark) ? [{ userId, mail: choice.mail }] : []
  })
}

/** Officers of the group, and when it becomes urgent the chiefs of the office. Only those in service. */
export async function officersToRemind(
  tx: Tx,
  audit: { officeId: string; officers: readonly { officerId: string }[] },
  mark: ReminderMark,
): Promise<string[]> {
  const group = { userId: { in: audit.officers.map(({ officerId }) => officerId) } }
  const rows = await tx.officer.findMany({
    where: {
      revokedAt: null,
      user: { annulledAt: null },
      OR: escalates(mark) ? [group, { officeId: audit.officeId, rank: 'CHIEF' }] : [group],
    },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}
