import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import type { SetReminders } from '../contract'
import { REMINDER_DAYS, USUAL_CHOICE, type ReminderChoice } from '../domain/reminders'

type Own = Pick<QueryContext<ParticipantActor>, 'tx' | 'actor'>

/** What the person wants to be reminded of about the audits of this participant. */
export async function getReminders({ tx, actor }: Own): Promise<ReminderChoice> {
  const row = await tx.reminderChoice.findUnique({ where: { userId_participantId: keyOf(actor) } })
  return row ? { days: row.days, mail: row.mail } : USUAL_CHOICE
}

/** Changes the person's own choice; nobody else's. */
export async function setReminders(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  { days, mail }: SetReminders,
): Promise<ReminderChoice> {
  const choice = { days: REMINDER_DAYS.filter((day) => days.includes(day)), mail, updatedAt: now }
  await tx.reminderChoice.upsert({
    where: { userId_participantId: keyOf(actor) },
    create: { ...keyOf(actor), ...choice },
    update: choice,
  })
  return { days: choice.days, mail }
}

const keyOf = ({ userId, participantId }: ParticipantActor) => ({ userId, participantId })
