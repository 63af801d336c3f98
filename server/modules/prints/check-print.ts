import type { OpenContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { takeFromLimit } from '@/server/platform/rate-limits'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { CertificateSummary } from '../signatures/contract'
import { HASH_PREFIX, type PrintCheck, type PrintFacts } from './contract'

/** Where anybody checks a print of this document. */
export function checkAddress({ id, sha256 }: { id: string; sha256: string }): string {
  return new URL(`/verify/${id}?h=${sha256.slice(0, HASH_PREFIX)}`, env().PUBLIC_URL).href
}

/**
 * What a print says of itself, for whoever holds it. The hash is the key: who does not have the print learns nothing, not
 * even that the document exists. Answers rather than throws, so that a failed guess stays counted.
 */
export function checkPrint(context: OpenContext, input: { id: string; hash: string }): Promise<PrintCheck> {
  const { tx, client, now } = context
  return asSystemWithin(tx, async () => {
    const seconds = await takeFromLimit(tx, 'print-check', client.address, now)
    if (seconds > 0) return { outcome: 'too-often', seconds }
    const facts = await factsOf(tx, input)
    return facts ? { outcome: 'found', facts } : { outcome: 'absent' }
  })
}

async function factsOf(tx: Tx, { id, hash }: { id: string; hash: string }): Promise<PrintFacts | null> {
  const document = await tx.archiveDocument.findFirst({
    where: { id, sha256: { startsWith: hash } },
    select: {
      kindCode: true,
      kindVersion: true,
      kindEdition: true,
      submissions: {
        where: { sentAt: { not: null } },
        select: { sentAt: true, registrationNumber: true },
        orderBy: { sentAt: 'desc' },
        take: 1,
      },
      signatures: {
        where: { content: 'DOCUMENT' },
        select: { signer: true, verifiedAt: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!document) return null
  const [sent] = document.submissions
  return {
    title: (await getKindOf(tx, document)).title,
    sentAt: sent?.sentAt?.toISOString() ?? null,
    registrationNumber: sent?.registrationNumber ?? null,
    signatures: document.signatures.map(({ signer, verifiedAt }) => {
      const { subject, serial } = signer as unknown as CertificateSummary
      const name = [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? '')
      return { name, serial, verifiedAt: verifiedAt.toISOString() }
    }),
  }
}
