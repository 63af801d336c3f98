import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { notFound } from '@/server/platform/errors'
import { nameOf } from '../accounts/domain/name'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { printRows } from '../catalogue/domain/print-rows'
import { NAMED, officeName } from '../offices/domain/office-name'
import { officerReads, participantScope } from '../submissions/policy'
import { FILE_ORDER } from '../submissions/domain/file-order'
import { checkAddress } from './check-print'

/** Who may take prints. */
export type Reader = ParticipantActor | OfficerActor

/** What a print is made of: the archived document of a submission and the signatures under it. */
export async function loadPrint({ tx, actor }: QueryContext<Reader>, { id }: { id: string }) {
  const scope = actor.kind === 'officer' ? officerReads(actor) : participantScope(actor)
  const submission = await tx.submission.findFirst({
    where: { id, ...scope },
    include: {
      archiveDocument: true,
      participant: { select: { shortName: true } },
      office: { select: NAMED },
      signatures: { where: { content: { in: ['DOCUMENT', 'DECISION'] } }, orderBy: { id: 'asc' } },
      decision: { omit: { xml: true } },
      files: {
        where: { role: 'DECISION', file: { state: 'STORED' } },
        include: { file: { select: { name: true, sha256: true } } },
        orderBy: FILE_ORDER,
      },
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
  const values = document.values as FormValues
  return {
    kind,
    values,
    participantId: submission.participantId,
    title: kind.title,
    number: document.number,
    sha256: document.sha256,
    checkAddress: checkAddress(document) as string | null,
    participantName: participant.shortName,
    officeName: office && officeName(office),
    registrationNumber,
    sentAt,
    signatures: signatures.filter((one) => one.archiveDocumentId === document.id),
    rows: printRows(kind, values),
    // What an officer has uploaded for a decision is shown when the decision has been made.
    decision: submission.decision && {
      ...submission.decision,
      decidedBy: await officerName(tx, submission.decision.decidedBy),
      files: submission.files.map(({ file: { name, sha256 } }) => ({ name, sha256: sha256! })),
      signatures: signatures.filter(({ content }) => content === 'DECISION'),
    },
  }
}

async function officerName(tx: Tx, id: string): Promise<string> {
  const officer = await tx.user.findUnique({ where: { id } })
  return officer ? nameOf(officer) : ''
}

export type Print = Awaited<ReturnType<typeof loadPrint>>
