import type { QueryContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { Invitation } from '@/prisma/generated/client'
import { findToken, spendToken } from '../accounts/commands/mint-token'
import { invitationState } from './invitation'

/**
 * The invitation of a link that still works; TOKEN_INVALID with a `reason` when it was used, replaced by a newer letter,
 * taken back, or is past its term. Needs the portal's own scope. With `use` the link has worked for the last time.
 */
export async function getInvitationByToken(
  { tx, now }: Pick<QueryContext, 'tx' | 'now'>,
  token: string,
  { use = false } = {},
): Promise<Invitation> {
  const link = await findToken(tx, 'INVITATION', token, now)
  if ('refusal' in link) throw new DomainError('TOKEN_INVALID', { reason: link.refusal })
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: link.subjectId } })
  const state = invitationState(invitation, now)
  if (state !== 'waiting') throw new DomainError('TOKEN_INVALID', { reason: state })
  if (use) await spendToken(tx, 'INVITATION', token, now)
  return invitation
}
