import type { Invitation } from '@/prisma/generated/client'
import { GrantInput, type InvitationState } from './contract'
import { lastDayOf } from './domain/term'

/** Where an invitation stands; an answer counts before a term that has run out since. */
export function invitationState(row: Invitation, now: Date): InvitationState {
  if (row.acceptedAt) return 'accepted'
  if (row.declinedAt) return 'declined'
  if (row.revokedAt) return 'revoked'
  return row.expiresAt <= now ? 'expired' : 'waiting'
}

/** What is offered, as people write it. */
export function offerOf(row: Invitation) {
  return {
    role: row.role,
    title: row.title,
    grants: GrantInput.array().parse(row.grants),
    until: row.validTo && lastDayOf(row.validTo),
  }
}
