import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { findKindInForce, getKindOf } from '../../catalogue/commands/find-kind'
import { lockStoredContent } from '../../files/commands/lock-content'
import { record } from '../../journal/record'
import { notifyParticipant } from '../../notifications/commands/notify-participant'
import { answerSubmission } from '../../submissions/commands/answer-submission'
import { DecimalSum } from '../domain/decimal-sum'
import { tableOf } from '../domain/table'
import { readAnswer } from '../read-answer'

/** Rows written by one statement. */
const BATCH = 1_000

/**
 * Takes the answer of customs to a request for information: its XML lies in the storage under its SHA-256. The table goes
 * to rows as it is read, sums of its columns are exact. The same answer twice is one; an answer to a request that has one
 * already, or was taken back, changes nothing. XML_INVALID with `errors` when it is not what was asked for: nothing of the
 * transaction may be kept then.
 */
export async function receiveAnswer(
  context: CommandContext<SystemActor>,
  input: { submissionId: string; sha256: string },
): Promise<{ answerId: string; rowCount: number } | null> {
  const { tx, now } = context
  const { submissionId, sha256 } = input
  const submission = await tx.submission.findFirst({ where: { id: submissionId, request: true } })
  if (!submission) throw notFound()
  const known = await tx.informationAnswer.findFirst({ where: { submissionId, sha256 } })
  if (known) return { answerId: known.id, rowCount: known.rowCount }
  if (submission.status !== 'SENT' && submission.status !== 'DELIVERED') return null

  await lockStoredContent(tx, sha256)
  const [code] = (await getKindOf(tx, submission)).answers ?? []
  const kind = code ? await findKindInForce(context, code) : null
  if (!kind) throw new DomainError('NOT_FOUND')
  const answerId = newId()
  const columns = tableOf(kind)?.columns ?? []
  const sums = columns.map(({ sum }) => (sum ? new DecimalSum() : null))
  const answer = {
    id: answerId,
    submissionId,
    participantId: submission.participantId,
    kindCode: kind.code,
    kindVersion: kind.version,
    kindEdition: kind.edition ?? 0,
    title: kind.title.ru,
    columns: columns as object[],
    sha256,
    receivedAt: now,
  }
  // Rows need their answer to be there; what is known only at the end of the file is written over it then.
  await tx.informationAnswer.create({ data: { ...answer, summary: {}, totals: [], rowCount: 0 } })

  let batch: string[][] = []
  let rowCount = 0
  const flush = async () => {
    const first = rowCount - batch.length
    if (batch.length)
      await tx.$executeRaw`
        insert into information_row (answer_id, ordinal, cells)
        select ${answerId}::uuid, ${first}::int + n::int, cells
        from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) with ordinality as r(cells, n)`
    batch = []
  }
  const summary = await readAnswer(await storage().open(sha256), kind, (cells) => {
    sums.forEach((sum, i) => cells[i] && sum?.add(cells[i]))
    batch.push(cells)
    rowCount += 1
    return batch.length === BATCH ? flush() : undefined
  })
  await flush()

  const totals = sums.map((sum) => sum?.toString() ?? null)
  await tx.informationAnswer.update({
    where: { id: answerId },
    data: { summary: summary as object, totals, rowCount },
  })
  await record(
    context,
    { type: 'information.answered', data: { kindCode: kind.code, sha256, rows: rowCount } },
    { subjectId: submissionId, participantId: submission.participantId },
  )
  await notifyParticipant(context, {
    type: 'information.answered',
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    subjectId: submissionId,
    data: { title: submission.title },
  })
  await answerSubmission(context, submission)
  return { answerId, rowCount }
}
