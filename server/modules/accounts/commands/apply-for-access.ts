import type { OpenContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { takeFromLimit } from '@/server/platform/rate-limits'
import type { ApplyForAccess } from '../contract'
import { CURRENT_CONSENT } from '../domain/consents'
import { writeLetter } from './write-letter'

/**
 * An application for access (ACC-1). The answer and its statements are the same whoever asks: whether the login or the
 * address is known is found out by the letter's job, and told by the letter only. RATE_LIMITED with `seconds` by the
 * network; beyond the limit of one mailbox there is no letter, and no word of it.
 */
export async function applyForAccess(
  { tx, client, now }: OpenContext,
  { login, email, locale }: ApplyForAccess,
): Promise<{ accepted: true }> {
  const seconds = await takeFromLimit(tx, 'letter-address', client.address, now)
  if (seconds > 0) throw new DomainError('RATE_LIMITED', { seconds })
  if ((await takeFromLimit(tx, 'letter-recipient', email, now)) > 0) return { accepted: true }
  const id = newId()
  await tx.application.create({
    data: { id, login, email, locale, consentVersion: CURRENT_CONSENT, createdAt: now },
  })
  await writeLetter(tx, { type: 'application', recipient: email, locale, subjectId: id, now })
  return { accepted: true }
}
