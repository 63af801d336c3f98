import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ParticipantActor } from '@/server/auth/actor'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
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
  const named = SUBJECTS.find(({ key }) => key === subject)
  if (!named) throw new Error(`no subject ${subject}`)
  const task = await actAt(actor, at, prepareSigning, {
    requestId: newId(),
    id: ref.id,
    version: ref.version,
  })
  const { xml } = await asSystem((tx) =>
    tx.archiveDocument.findUniqueOrThrow({ where: { id: task.documentId } }),
  )
  const pair = await createKeyPair('gost256')
  const certificate = readCertificate(await authority.issue(pair, named, at))
  const cms = await signCms({
    content: digestible(Buffer.from(xml)),
    certificate,
    chain: [authority.certificate('issuing')],
    key: await readSigningKey(pair.pkcs8, certificate),
    signingTime: at,
  })
  return actAt(actor, at, signSubmission, {
    requestId: newId(),
    id: ref.id,
    documentId: task.documentId,
    signatures: [{ content: 'DOCUMENT', cms: Buffer.from(cms).toString('base64') }],
  })
}
