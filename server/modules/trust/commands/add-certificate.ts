import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import { subjectOf } from '../../signatures/domain/names'
import type { AddCertificate, AuthorityRef } from '../contract'
import { certificateFrom, isRoot, lineOf } from '../domain/listed-certificates'
import { insertCertificates, thumbprintOf } from '../write-authorities'

/**
 * Adds a certificate of an authority from a file, to an authority of the store or to a new one, which counts as accredited
 * from the first day of the certificate on. CONFIRMATION_NEEDED without a fresh proof of identity;
 * FILE_REFUSED with a reason: not a certificate, not of an authority, known already.
 */
export async function addCertificate(
  context: CommandContext<OfficerActor>,
  input: AddCertificate,
): Promise<AuthorityRef> {
  const { tx, now, actor } = context
  // Whoever holds the key of a trusted authority may enter as anybody.
  assertFresh(actor, now)
  const certificate = certificateFrom(Buffer.from(input.certificate, 'base64'))
  if (!certificate) throw new DomainError('FILE_REFUSED', { reason: 'not-a-certificate' })
  if (!certificate.extensions.basic?.authority) {
    throw new DomainError('FILE_REFUSED', { reason: 'not-an-authority' })
  }
  const thumbprint = thumbprintOf(certificate.raw)
  if (await tx.authorityCertificate.findUnique({ where: { thumbprint }, select: { id: true } })) {
    throw new DomainError('FILE_REFUSED', { reason: 'certificate-known' })
  }

  const since = new Date(certificate.notBefore)
  const { O, CN, INN, INNLE, OGRN } = subjectOf(certificate.subject)
  const id = input.authorityId ?? newId()
  if (input.authorityId) {
    const changed = await tx.certificateAuthority.updateMany({
      where: { id },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    if (changed.count === 0) throw notFound()
  } else {
    await tx.certificateAuthority.create({
      data: {
        id,
        name: input.name || O || CN || lineOf(certificate.subject),
        taxId: INNLE ?? INN,
        ogrn: OGRN,
        source: 'MANUAL',
        statuses: [{ status: 'ACTIVE', from: since.toISOString() }],
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    })
  }
  const anchor = input.anchor || isRoot(certificate)
  await insertCertificates(tx, id, [{ certificate, anchor, crlAddresses: [] }], now)
  await record(context, { type: 'trust.certificate-added', data: { thumbprint, anchor } }, { subjectId: id })
  await announce(tx, { topic: 'trust', id })
  const { version } = await tx.certificateAuthority.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  })
  return { id, version }
}
