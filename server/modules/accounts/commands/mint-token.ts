import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { LINK_TERMS, type LinkPurpose, type LinkRefusal } from '../domain/letter-types'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * A new secret for a link in a letter: 32 random bytes, base64url. Only its hash is kept, and the links of the same purpose
 * and subject that went before work no longer.
 */
export async function mintToken(
  tx: Tx,
  link: { purpose: LinkPurpose; subjectId: string; now: Date; expiresAt?: Date },
): Promise<string> {
  const { purpose, subjectId, now } = link
  await tx.mailToken.updateMany({ where: { purpose, subjectId, usedAt: null }, data: { usedAt: now } })
  const token = randomBytes(32).toString('base64url')
  await tx.mailToken.create({
    data: {
      id: newId(),
      purpose,
      hash: hashOf(token),
      subjectId,
      createdAt: now,
      expiresAt: link.expiresAt ?? new Date(now.getTime() + LINK_TERMS[purpose]),
    },
  })
  return token
}

/** Links that let somebody into an account as it was before: they work no longer. Needs the portal's own scope. */
export async function closeLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  const purpose = { in: ['RECOVERY', 'UNLOCK'] satisfies LinkPurpose[] }
  await tx.mailToken.updateMany({
    where: { purpose, subjectId: userId, usedAt: null },
    data: { usedAt: now },
  })
}

/** What a link is for, without using it up; or why it does not work. */
export async function findToken(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<{ subjectId: string; expiresAt: Date } | { refusal: LinkRefusal }> {
  const found = await tx.mailToken.findUnique({ where: { hash: hashOf(token) } })
  if (!found || found.purpose !== purpose) return { refusal: 'unknown' }
  if (found.usedAt) return { refusal: 'used' }
  if (found.expiresAt <= now) return { refusal: 'expired' }
  return found
}

/** Uses a link up, once however many try at the same moment; answers its subject. TOKEN_INVALID with a `reason`. */
export async function spendToken(tx: Tx, purpose: LinkPurpose, token: string, now: Date): Promise<string> {
  const hash = hashOf(token)
  const { count } = await tx.mailToken.updateMany({
    where: { hash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  const found = await tx.mailToken.findUnique({ where: { hash } })
  if (count === 1 && found) return found.subjectId
  const reason = !found || found.purpose !== purpose ? 'unknown' : found.usedAt ? 'used' : 'expired'
  throw new DomainError('TOKEN_INVALID', { reason })
}
