import { z } from 'zod'
import type { SystemActor } from '@/server/auth/actor'
import { ask } from '@/server/auth/execute'
import { cookieOf } from '@/server/auth/from-request'
import { mintActor } from '@/server/auth/mint'
import { readSessionId } from '@/server/auth/session'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError, notFound } from '@/server/platform/errors'
import { foreignOrigin } from '@/server/platform/origin'
import { reserveDocumentFiles } from '../audits/commands/attach-files'
import { reserveIntake } from '../archive/commands/reserve-intake'
import {
  reserveAttachments,
  reserveDecisionFiles,
  type AnnouncedFile,
} from '../submissions/commands/reserve-files'
import { completeUpload } from './commands/complete-upload'
import { UploadVerdict } from './contract'
import { lockStoredContent } from './commands/lock-content'

/** To what files are uploaded; without a participant it is an officer's decision. */
export interface UploadTarget {
  participantId: string | null
  submissionId: string
}

/** Reserved files in the order given, and the session they were reserved in: with it their uploads end. */
export interface Reservation {
  ids: string[]
  session: string
}

/** Reserves files for whoever asks. Each upload has an id of its own, so a repeat is another file. */
export async function reserveFromRequest(
  request: Request,
  target: UploadTarget,
  files: readonly AnnouncedFile[],
): Promise<Reservation> {
  if (foreignOrigin(request)) throw new DomainError('FORBIDDEN')
  const actingFor = target.participantId ? { participantId: target.participantId } : 'console'
  const actor = await mintActor(await readSessionId(cookieOf(request)), actingFor, now())
  const input = { submissionId: target.submissionId, files }
  if (actor.kind === 'participant')
    return { ids: await ask(actor, input, reserveAttachments), session: actor.sessionId }
  if (actor.kind === 'officer')
    return { ids: await ask(actor, input, reserveDecisionFiles), session: actor.sessionId }
  throw actor.kind === 'anonymous' ? new DomainError('UNAUTHENTICATED') : notFound()
}

/** Reserves files that are to be placed into a participant's archive by themselves. */
export async function reserveForArchive(
  request: Request,
  { participantId }: { participantId: string },
  files: readonly AnnouncedFile[],
): Promise<Reservation> {
  if (foreignOrigin(request)) throw new DomainError('FORBIDDEN')
  const actor = await mintActor(await readSessionId(cookieOf(request)), { participantId }, now())
  if (actor.kind !== 'participant')
    throw actor.kind === 'anonymous' ? new DomainError('UNAUTHENTICATED') : notFound()
  return { ids: await ask(actor, { files }, reserveIntake), session: actor.sessionId }
}

/** Reserves files of a document of customs that officers are writing. */
export async function reserveForAudit(
  request: Request,
  target: { auditId: string; documentId: string },
  files: readonly AnnouncedFile[],
): Promise<Reservation> {
  if (foreignOrigin(request)) throw new DomainError('FORBIDDEN')
  const actor = await mintActor(await readSessionId(cookieOf(request)), 'console', now())
  if (actor.kind !== 'officer')
    throw actor.kind === 'anonymous' ? new DomainError('UNAUTHENTICATED') : notFound()
  return { ids: await ask(actor, { ...target, files }, reserveDocumentFiles), session: actor.sessionId }
}

const Metadata = z.looseObject({ verdict: UploadVerdict })
const Received = z.looseObject({
  customId: z.uuid(),
  type: z.string(),
  size: z.number(),
  fileHash: z.string(),
})

const ingest: SystemActor = { kind: 'system', process: 'ingest' }

/** The ingest's report about one file; uploadthing's handler has checked its signature. Answers what the browser gets. */
export async function finishUpload(file: unknown, metadata: unknown): Promise<{ fileId: string }> {
  const { verdict } = Metadata.parse(metadata)
  const { customId, type, size, fileHash } = Received.parse(file)
  await asSystem(async (tx) => {
    // When it was removed a moment ago the ingest still has the bytes, and will store and report again.
    if (verdict.accepted) await lockStoredContent(tx, fileHash)
    await completeUpload(
      { actor: ingest, tx, now: now(), requestId: null },
      { fileId: customId, verdict, type, size, sha256: fileHash },
    )
  })
  return { fileId: customId }
}
