import { createHash } from 'node:crypto'
import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { type Certificate, summaryOf } from '../../signatures/domain/certificate'

/** SHA-256 of a certificate, lower-case hexadecimal. */
export const thumbprintOf = (certificate: Certificate) =>
  createHash('sha256').update(certificate.raw).digest('hex')

/** Writes down that this certificate is the person's and was used now: functions that need a signature look for one. */
export async function keepCertificate(
  { tx, now }: CommandContext<SystemActor>,
  userId: string,
  certificate: Certificate,
) {
  const thumbprint = thumbprintOf(certificate)
  const { subject, issuer, serial, notBefore, notAfter } = summaryOf(certificate)
  await tx.userCertificate.upsert({
    where: { thumbprint },
    create: {
      id: newId(),
      userId,
      thumbprint,
      serial,
      issuer: issuer.CN ?? issuer.O ?? '',
      owner: [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? ''),
      algorithm: algorithmOf(certificate),
      validFrom: new Date(notBefore),
      validTo: new Date(notAfter),
      lastUsedAt: now,
      createdAt: now,
    },
    // The account that had it before may have been annulled.
    update: { userId, lastUsedAt: now },
  })
  const signatureUntil = new Date(notAfter)
  await tx.user.updateMany({
    where: { id: userId, OR: [{ signatureUntil: null }, { signatureUntil: { lt: signatureUntil } }] },
    data: { signatureUntil },
  })
}

/** `gost256`, `gost512`, `rsa`, `ecdsa`. */
function algorithmOf({ key }: Certificate): string {
  if (typeof key === 'string') return ''
  return key.kind === 'gost' ? `gost${key.key.curve.size * 8}` : key.kind
}
