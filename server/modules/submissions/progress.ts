import { createHash } from 'node:crypto'
import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { getKindOf } from '../catalogue/commands/find-kind'
import { approvalView } from './approval-view'
import { caseOf } from './case-of'
import type { FormatFault, SubmissionDetails } from './contract'
import type { Readiness } from './domain/readiness'
import { participantScope } from './policy'
import type { BodyRow } from './view'

type Progress = Pick<SubmissionDetails, 'approval' | 'signing' | 'receipt' | 'case' | 'relation' | 'faults'>

/** What the participant sees of a document beside its content: signatures asked for, receipt, its case, faults of format. */
export async function progressOf(
  context: QueryContext<ParticipantActor>,
  row: BodyRow,
  { signaturesLeft }: Readiness,
): Promise<Progress> {
  const { signatures } = await getKindOf(context.tx, row)
  return {
    signing: { needed: signatures, left: signaturesLeft },
    approval: await approvalView(context.tx, row),
    receipt: row.receipt && {
      at: row.receipt.createdAt.toISOString(),
      sha256: createHash('sha256').update(row.receipt.content).digest('hex'),
    },
    case: await caseOf(context.tx, participantScope(context.actor), row),
    relation: row.relation,
    faults: await faultsOf(context, row),
  }
}

/** Faults to be corrected: of a document that was returned, and of the one that a draft amends. */
async function faultsOf({ tx, actor }: QueryContext<ParticipantActor>, row: BodyRow): Promise<FormatFault[]> {
  if (row.status === 'RETURNED') return (row.faults ?? []) as unknown as FormatFault[]
  if (row.status !== 'DRAFT' || row.relation !== 'AMENDS' || !row.predecessorId) return []
  const former = await tx.submission.findFirst({
    where: { AND: [participantScope(actor), { id: row.predecessorId, status: 'RETURNED' }] },
    select: { faults: true },
  })
  return (former?.faults ?? []) as unknown as FormatFault[]
}
