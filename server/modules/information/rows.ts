import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type { AnswerColumn, GetTotals, ListRows, RowsPage, Totals } from './contract'
import { answerScope } from './policy'
import { selectRows, selectTotals } from './rows-query'

/** The answer's own columns, if the actor may look at it. */
export async function getAnswer({ tx, actor }: QueryContext<ParticipantActor>, id: string) {
  const answer = await tx.informationAnswer.findFirst({ where: { id, ...answerScope(actor) } })
  if (!answer) throw notFound()
  return { ...answer, columns: answer.columns as unknown as AnswerColumn[] }
}

/** A page of an answer's table. */
export async function listRows(context: QueryContext<ParticipantActor>, input: ListRows): Promise<RowsPage> {
  const { columns } = await getAnswer(context, input.answerId)
  return selectRows(context.tx, { ...input, columns })
}

/** Totals of what the filter leaves; of the whole table they were counted when it came. */
export async function getTotals(context: QueryContext<ParticipantActor>, input: GetTotals): Promise<Totals> {
  const { columns, rowCount, totals } = await getAnswer(context, input.answerId)
  if (input.filters.length === 0) return { count: rowCount, sums: totals as (string | null)[] }
  return selectTotals(context.tx, { ...input, columns })
}
