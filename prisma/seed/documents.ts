import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { OfficerActor, ParticipantActor, SystemActor } from '@/server/auth/actor'
import { completeUpload } from '@/server/modules/files/commands/complete-upload'
import { reserveAttachments, reserveDecisionFiles } from '@/server/modules/submissions/commands/reserve-files'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { archiveSubmission } from '@/server/modules/submissions/commands/archive-submission'
import { createSubmission } from '@/server/modules/submissions/commands/create-submission'
import { deliverSubmission } from '@/server/modules/submissions/commands/deliver-submission'
import { registerSubmission } from '@/server/modules/submissions/commands/register-submission'
import { saveDraft } from '@/server/modules/submissions/commands/save-draft'
import { sendSubmission } from '@/server/modules/submissions/commands/send-submission'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { actAt } from '@/server/testing/build'
import { decideUnsigned } from '@/server/testing/decide'

/** The story's documents go the same way as everybody's: through the commands, each at its own instant. */

const seed: SystemActor = { kind: 'system', process: 'seed' }

/** The command's own shape of an act on a version. */
const act = (ref: SubmissionRef) => ({ requestId: newId(), id: ref.id, version: ref.version })
const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000)

export interface DraftStory {
  actor: ParticipantActor
  at: Date
  kindCode: string
  officeCode: string | null
  /** Changes the prefilled values into what the person typed. */
  fill: (prefilled: FormValues) => FormValues
  files?: { name: string; type: string; bytes: Buffer }[]
}

/** A draft with what was typed and its attachments. */
export async function writeDraft({
  actor,
  at,
  kindCode,
  officeCode,
  fill,
  files = [],
}: DraftStory): Promise<SubmissionRef> {
  const created = await actAt(actor, at, createSubmission, { requestId: newId(), kindCode })
  const { values } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: created.id } }))
  const saved = await actAt(actor, minutes(at, 12), saveDraft, {
    ...act(created),
    values: fill(values as FormValues) as Record<string, unknown>,
    officeCode,
  })
  if (files.length) {
    const ids = await actAt(actor, minutes(at, 14), reserveAttachments, {
      submissionId: created.id,
      files: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
    })
    for (const [i, id] of ids.entries()) await store(id, files[i]!, minutes(at, 15))
  }
  return saved
}

/** Places a draft into the archive. */
export const archive = (actor: ParticipantActor, at: Date, ref: SubmissionRef) =>
  actAt(actor, at, archiveSubmission, act(ref))

/** Sends an archived document, and has it delivered seconds later. */
export async function send(actor: ParticipantActor, at: Date, ref: SubmissionRef): Promise<SubmissionRef> {
  const sent = await actAt(actor, at, sendSubmission, act(ref))
  await actAt(seed, new Date(at.getTime() + 2_000), deliverSubmission, ref.id)
  return { id: ref.id, version: sent.version + 1, status: 'DELIVERED' }
}

/** Registers a delivered document. */
export const register = (actor: OfficerActor, at: Date, ref: SubmissionRef) =>
  actAt(actor, at, registerSubmission, act(ref))

/** Decides on a registered document with one file, as in the days when officers did not sign decisions. */
export async function decide(
  actor: OfficerActor,
  at: Date,
  ref: SubmissionRef,
  decision: { outcome: 'ACCEPTED' | 'REFUSED'; text: string; fileName: string; bytes: Buffer },
) {
  const { outcome, text, fileName, bytes } = decision
  await attachDecision(actor, at, ref, { fileName, bytes })
  return decideUnsigned(actor, minutes(at, 3), ref.id, { outcome, text })
}

/** Uploads a file of the decision to be made. */
export async function attachDecision(
  actor: OfficerActor,
  at: Date,
  ref: SubmissionRef,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
) {
  const [fileId] = await actAt(actor, at, reserveDecisionFiles, {
    submissionId: ref.id,
    files: [{ name: fileName, type: 'application/pdf', size: bytes.length }],
  })
  await store(fileId!, { type: 'application/pdf', bytes }, at)
}

async function store(fileId: string, file: { type: string; bytes: Buffer }, at: Date) {
  const { type, bytes } = file
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storage().put(sha256, Readable.from(bytes), { size: bytes.length, type })
  const verdict = { accepted: true, scanned: false } as const
  await actAt(seed, at, completeUpload, { fileId, verdict, type, size: bytes.length, sha256 })
}
