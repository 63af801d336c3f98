import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { CURRENT_CONSENT } from '../../accounts/domain/consents'
import { record } from '../../journal/record'
import type { AcceptConsent } from '../contract'

/** Keeps the person's consent to the text that is shown now; STALE_VERSION when a newer one was published meanwhile. */
export async function acceptConsent(
  context: CommandContext<SignedInActor>,
  { version }: AcceptConsent,
): Promise<{ version: string }> {
  const { tx, actor, now } = context
  if (version !== CURRENT_CONSENT) throw new DomainError('STALE_VERSION')
  const { userId } = actor
  await tx.consent.createMany({
    data: [{ id: newId(), userId, version, acceptedAt: now }],
    skipDuplicates: true,
  })
  await record(context, { type: 'consent.accepted', data: { version } }, { subjectId: userId })
  return { version }
}
