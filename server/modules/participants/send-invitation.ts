import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Invitation } from '@/prisma/generated/client'
import { writeLetter } from '../accounts/commands/write-letter'

/**
 * Decides that an invitation's letter goes out, in the language of whoever invites. The job that composes it makes the
 * link: only the portal itself may, and links of former letters stop working by it.
 */
export async function sendInvitation(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  { id, email }: Pick<Invitation, 'id' | 'email'>,
) {
  const { locale } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  await writeLetter(tx, { type: 'invitation', recipient: email, locale, subjectId: id, now })
}
