import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { prepareDocument, sendDocument } from '@/server/modules/audits/commands/send-document'
import type { ChangeDocument } from '@/server/modules/audits/contract'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import { decideSubmission } from '@/server/modules/submissions/commands/decide-submission'
import { prepareDecision } from '@/server/modules/submissions/commands/prepare-decision'
import { prepareSigning } from '@/server/modules/submissions/commands/prepare-signing'
import { signSubmission } from '@/server/modules/submissions/commands/sign-submission'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import { writeList } from '@/server/modules/trust/imports'
import { keepList, readListFile } from '@/server/modules/trust/lists'
import { readList } from '@/server/modules/trust/read-list'
import { storedAuthorities } from '@/server/modules/trust/write-authorities'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { Authority } from '@/server/standins/authority/authority'
import { ministryList } from '@/server/standins/authority/ministry-list'
import { SUBJECTS } from '@/server/standins/authority/subjects'
import { actAt } from '@/server/testing/build'

/**
 * The demonstration's authority as its process will open it later, trusted with its lists as of `at`: so that documents
 * of the story are signed as everybody's are. Null where the demonstration runs without it.
 */
export async function trustedAuthority(at: Date): Promise<Authority | null> {
  const { AUTHORITY, AUTHORITY_URL, DATA_DIR } = env()
  if (AUTHORITY !== 'stand-in') return null
  const authority = await Authority.open(join(DATA_DIR, 'authority'), AUTHORITY_URL.replace(/\/$/, ''), at)
  const bytes = Buffer.from(ministryList(authority, at))
  const stored = await asSystem(storedAuthorities)
  const list = await readList(Readable.from([bytes]), { stored, source: 'DEMONSTRATION' })
  await asSystem((tx) => writeList(tx, list, { source: 'DEMONSTRATION', now: at }))
  for (const level of ['root', 'issuing'] as const) {
    const revoked = readListFile(Uint8Array.from(await authority.list(level, at)), at)
    const address = authority.addressOf(level, 'crl')
    await asSystem(async (tx) => {
      const places = await tx.revocationList.findMany({ where: { address }, select: { certificateId: true } })
      for (const { certificateId } of places) await keepList(tx, { certificateId, address }, revoked, at)
    })
  }
  return authority
}

/** Signs an archived document by a new key of the person `subject` names, `orlova.baltic-vector`. */
export async function sign(
  authority: Authority,
  subject: string,
  { actor, at, ref }: { actor: ParticipantActor; at: Date; ref: SubmissionRef },
): Promise<SubmissionRef> {
  const task = await actAt(actor, at, prepareSigning, {
    requestId: newId(),
    id: ref.id,
    version: ref.version,
  })
  const { xml } = await asSystem((tx) =>
    tx.archiveDocument.findUniqueOrThrow({ where: { id: task.documentId } }),
  )
  const signed = await signerOf(authority, subject, at)
  return actAt(actor, at, signSubmission, {
    requestId: newId(),
    id: ref.id,
    documentId: task.documentId,
    signatures: [{ content: 'DOCUMENT', cms: await signed(Buffer.from(xml)) }],
  })
}

/** Decides on a registered document, with its files in place, by a new key of the officer. */
export async function signDecision(
  authority: Authority,
  subject: string,
  decision: {
    actor: OfficerActor
    at: Date
    ref: SubmissionRef
    words: { outcome: 'ACCEPTED' | 'REFUSED'; text: string }
  },
): Promise<SubmissionRef> {
  const { actor, at, ref, words } = decision
  const act = { id: ref.id, version: ref.version, ...words }
  const task = await actAt(actor, at, prepareDecision, { requestId: newId(), ...act })
  const signed = await signerOf(authority, subject, at)
  const signatures = []
  for (const { content, fileId, sha256 } of task.contents) {
    const bytes = content === 'DECISION' ? Buffer.from(task.xml) : await buffer(await storage().open(sha256))
    signatures.push({ content, fileId, cms: await signed(bytes) })
  }
  const { preparedAt } = task
  return actAt(actor, at, decideSubmission, { requestId: newId(), ...act, preparedAt, signatures })
}

/** Signs and sends a document of customs in an audit, by a new key of the officer. */
export async function signAuditDocument(
  authority: Authority,
  subject: string,
  { actor, at, ref }: { actor: OfficerActor; at: Date; ref: ChangeDocument },
): Promise<void> {
  const task = await actAt(actor, at, prepareDocument, ref)
  const signed = await signerOf(authority, subject, at)
  await actAt(actor, at, sendDocument, {
    ...ref,
    requestId: newId(),
    version: task.documentVersion,
    signatures: [{ content: 'DOCUMENT', cms: await signed(Buffer.from(task.xml)) }],
  })
}

/** Signs bytes by a new key of the subject, base64 of DER. */
async function signerOf(authority: Authority, subject: string, at: Date) {
  const named = SUBJECTS.find(({ key }) => key === subject)
  if (!named) throw new Error(`no subject ${subject}`)
  const pair = await createKeyPair('gost256')
  const certificate = readCertificate(await authority.issue(pair, named, at))
  const key = await readSigningKey(pair.pkcs8, certificate)
  const chain = [authority.certificate('issuing')]
  return async (bytes: Uint8Array) => {
    const content = digestible(bytes)
    return Buffer.from(await signCms({ content, certificate, chain, key, signingTime: at })).toString(
      'base64',
    )
  }
}
