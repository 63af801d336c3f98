import type { OpenContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { takeFromLimit } from '@/server/platform/rate-limits'
import type { AskRecovery } from '../contract'
import { writeLetter } from './write-letter'

/**
 * Asks for a letter by which a lost password is replaced (ACC-2), by login or by e-mail. As with an application, nothing
 * here depends on whether there is such an account.
 */
export async function askRecovery(
  { tx, client, now }: OpenContext,
  { name, locale }: AskRecovery,
): Promise<{ accepted: true }> {
  const seconds = await takeFromLimit(tx, 'letter-address', client.address, now)
  if (seconds > 0) throw new DomainError('RATE_LIMITED', { seconds })
  if ((await takeFromLimit(tx, 'letter-recipient', name, now)) > 0) return { accepted: true }
  await writeLetter(tx, { type: 'recovery', recipient: name, locale, now })
  return { accepted: true }
}
