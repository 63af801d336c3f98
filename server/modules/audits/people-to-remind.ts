import type { Tx } from '@/server/platform/db/client'
import { escalates, USUAL_CHOICE, wants, type ReminderMark } from './domain/reminders'
import { peopleInCharge, peopleToTell } from './people'

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
  const { tx } = context
  const seeing = await peopleToTell(context, {
    participantId,
    assigned: assignees.map(({ userId }) => userId),
  })
  const urgent = new Set(escalates(mark) ? await peopleInCharge(context, participantId) : [])
  const everyone = [...new Set([...seeing, ...urgent])]
  const chosen = await tx.reminderChoice.findMany({ where: { participantId, userId: { in: everyone } } })
  const choices = new Map(chosen.map((choice) => [choice.userId, choice]))
  return everyone.flatMap((userId) => {
    const choice = choices.get(userId) ?? USUAL_CHOICE
    return urgent.has(userId) || wants(choice, mark) ? [{ userId, mail: choice.mail }] : []
  })
}
