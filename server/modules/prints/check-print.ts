import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DocumentSignature } from '@/prisma/generated/client'
import type { OpenContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { takeFromLimit } from '@/server/platform/rate-limits'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { CertificateSummary } from '../signatures/contract'
import type { PrintCheck, PrintFacts, PrintSigner } from './contract'

/** What a print of a document is made from. */
interface Printed {
  id: string
  sha256: string
}

/** Where anybody checks a print of this document. */
export function checkAddress(document: Printed): string {
  return new URL(`/verify/${document.id}?k=${keyOf(document)}`, env().PUBLIC_URL).href
}

/** The portal's own secret of each document: the hash is known to whoever has the document without its print. */
const keyOf = ({ id, sha256 }: Printed): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`print ${id} ${sha256}`).digest('hex').slice(0, KEY_LENGTH)
const KEY_LENGTH = 16

/**
 * What a print says of itself, for whoever holds it: who does not have its key learns nothing, not even that the document
 * exists. Answers rather than throws, so that a failed guess stays counted.
 */
export function checkPrint(context: OpenContext, input: { id: string; key: string }): Promise<PrintCheck> {
  const { tx, client, now } = context
  return asSystemWithin(tx, async () => {
    const seconds = await takeFromLimit(tx, 'print-check', client.address, now)
    if (seconds > 0) return { outcome: 'too-often', seconds }
    const facts = await factsOf(tx, input)
    return facts ? { outcome: 'found', facts } : { outcome: 'absent' }
  })
}

interface Claim {
  id: string
  key: string
}

const isPrinted = (printed: Printed | null, { key }: Claim): printed is Printed =>
  printed !== null && timingSafeEqual(Buffer.from(keyOf(printed)), Buffer.from(key))

const factsOf = async (tx: Tx, claim: Claim): Promise<PrintFacts | null> =>
  (await documentFacts(tx, claim)) ?? (await answerFacts(tx, claim)) ?? (await auditFacts(tx, claim))

/** A document of customs in an audit: its number, when it was sent, and which officer signed it. */
async function auditFacts(tx: Tx, claim: Claim): Promise<PrintFacts | null> {
  const document = await tx.auditDocument.findFirst({
    where: { id: claim.id, state: 'SENT' },
    omit: { xml: true, values: true },
    include: {
      signatures: {
        where: { content: 'DOCUMENT' },
        select: { signer: true, verifiedAt: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!document?.sha256 || !isPrinted({ id: document.id, sha256: document.sha256 }, claim)) return null
  return {
    title: (await getKindOf(tx, document)).title,
    sentAt: document.sentAt?.toISOString() ?? null,
    registrationNumber: document.number,
    signatures: document.signatures.map(signerOf),
    decision: null,
  }
}

/** An answer of customs to a request: what came and when; it is not signed, and nothing is decided on it. */
async function answerFacts(tx: Tx, claim: Claim): Promise<PrintFacts | null> {
  const answer = await tx.informationAnswer.findFirst({ where: { id: claim.id } })
  if (!answer || !isPrinted(answer, claim)) return null
  return {
    title: (await getKindOf(tx, answer)).title,
    sentAt: answer.receivedAt.toISOString(),
    ...{ registrationNumber: null, signatures: [], decision: null },
  }
}

async function documentFacts(tx: Tx, claim: Claim): Promise<PrintFacts | null> {
  const { id } = claim
  const document = await tx.archiveDocument.findFirst({
    where: { id },
    select: {
      id: true,
      sha256: true,
      kindCode: true,
      kindVersion: true,
      kindEdition: true,
      submissions: {
        where: { sentAt: { not: null } },
        select: {
          sentAt: true,
          registrationNumber: true,
          decision: { select: { outcome: true, decidedAt: true } },
          signatures: {
            where: { content: 'DECISION' },
            select: { signer: true, verifiedAt: true },
            take: 1,
          },
        },
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
  if (!document || !isPrinted(document, claim)) return null
  const [sent] = document.submissions
  return {
    title: (await getKindOf(tx, document)).title,
    sentAt: sent?.sentAt?.toISOString() ?? null,
    registrationNumber: sent?.registrationNumber ?? null,
    signatures: document.signatures.map(signerOf),
    decision: sent?.decision
      ? {
          outcome: sent.decision.outcome,
          decidedAt: sent.decision.decidedAt.toISOString(),
          signer: sent.signatures.map(signerOf)[0] ?? null,
        }
      : null,
  }
}

function signerOf({ signer, verifiedAt }: Pick<DocumentSignature, 'signer' | 'verifiedAt'>): PrintSigner {
  const { subject, serial } = signer as unknown as CertificateSummary
  const name = [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? '')
  return { name, serial, verifiedAt: verifiedAt.toISOString() }
}
