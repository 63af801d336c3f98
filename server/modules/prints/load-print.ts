import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { printRows } from '../catalogue/domain/print-rows'
import { officerScope, participantScope } from '../submissions/policy'
import { checkAddress } from './check-print'

/** Who may take prints. */
export type Reader = ParticipantActor | OfficerActor

/** What a print is made of: the archived document of a submission and the signatures under it. */
export async function loadPrint({ tx, actor }: QueryContext<Reader>, { id }: { id: string }) {
  const scope = actor.kind === 'officer' ? officerScope(actor) : participantScope(actor)
  const submission = await tx.submission.findFirst({
    where: { id, ...scope },
    include: {
      archiveDocument: true,
      participant: { select: { shortName: true } },
      office: { select: { name: true } },
      signatures: { where: { content: 'DOCUMENT' }, orderBy: { id: 'asc' } },
    },
  })
  if (!submission?.archiveDocument) throw notFound()
  const {
    archiveDocument: document,
    participant,
    office,
    signatures,
    registrationNumber,
    sentAt,
  } = submission
  const kind = await getKindOf(tx, document)
  return {
    participantId: submission.participantId,
    title: kind.title,
    number: document.number,
    sha256: document.sha256,
    checkAddress: checkAddress(document),
    participantName: participant.shortName,
    officeName: office?.name ?? null,
    registrationNumber,
    sentAt,
    signatures: signatures.filter((one) => one.archiveDocumentId === document.id),
    rows: printRows(kind, document.values as FormValues),
  }
}

export type Print = Awaited<ReturnType<typeof loadPrint>>
