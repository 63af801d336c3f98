import type { ParticipantActor } from '@/server/auth/actor'
import { archiveSubmission } from '@/server/modules/submissions/commands/archive-submission'
import { deliverSubmission } from '@/server/modules/submissions/commands/deliver-submission'
import { sendSubmission } from '@/server/modules/submissions/commands/send-submission'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { actAt } from './build'

/** Archives a draft, puts a signature under it that nobody has checked, and leaves it ready to be sent. */
export async function signedDraft(actor: ParticipantActor, at: Date, id: string) {
  const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
  const ref = await actAt(actor, at, archiveSubmission, { requestId: newId(), id, version })
  await asSystem(async (tx) => {
    const { archiveDocument } = await tx.submission.findUniqueOrThrow({
      where: { id },
      include: { archiveDocument: { select: { id: true, sha256: true } } },
    })
    await tx.documentSignature.create({
      data: {
        id: newId(),
        actId: newId(),
        submissionId: id,
        archiveDocumentId: archiveDocument!.id,
        content: 'DOCUMENT',
        contentSha256: archiveDocument!.sha256,
        cms: Buffer.from('not a signature'),
        level: 'DEMONSTRATION',
        thumbprint: '0'.repeat(40),
        signer: { subject: { SN: 'Главная' }, issuer: {}, serial: '01', notBefore: 0, notAfter: 0 },
        signedBy: actor.userId,
        verifiedAt: at,
      },
    })
  })
  return { requestId: newId(), id: ref.id, version: ref.version }
}

/** Sends a draft as if it had been signed; it has been delivered. */
export async function sendDraft(actor: ParticipantActor, at: Date, id: string): Promise<void> {
  await actAt(actor, at, sendSubmission, await signedDraft(actor, at, id))
  await actAt({ kind: 'system', process: 'test' } as const, at, deliverSubmission, id)
}
