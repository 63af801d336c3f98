import { getLocale, getTranslations } from 'next-intl/server'
import { answerTable, sendTable, type TableWords } from '@/server/modules/audits/answer-table'
import { SHEET_COLUMNS, type SheetWords } from '@/server/modules/audits/domain/item-sheet'
import { ITEM_ANSWERS } from '@/server/modules/audits/domain/vocabulary'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string; documentId: string }>
}

/** A requirement as a table to be filled, with what is prepared: `?format=xlsx` or `csv`. */
export async function GET(request: Request, { params }: RouteContext) {
  const { id, documentId } = await params
  return sendTable(request, { id, requirementId: documentId }, await tableWords())
}

/** Reads a filled table and answers what it would change. */
export async function POST(request: Request, { params }: RouteContext) {
  const { id, documentId } = await params
  return answerTable(request, { id, requirementId: documentId }, await tableWords())
}

/** Whoever fills the table may have taken it away in the other language. */
async function tableWords(): Promise<TableWords> {
  const locale = await getLocale()
  const t = await getTranslations('audits.own.table')
  return {
    title: (number) => t('file', { number: number.replaceAll('/', '-') }),
    sheet: [await sheetWords(locale), await sheetWords(locale === 'ru' ? 'en' : 'ru')],
  }
}

async function sheetWords(locale: 'ru' | 'en'): Promise<SheetWords> {
  const column = await getTranslations({ locale, namespace: 'audits.own.table.column' })
  const answer = await getTranslations({ locale, namespace: 'audits.answer' })
  return {
    columns: Object.fromEntries(SHEET_COLUMNS.map((name) => [name, column(name)])) as SheetWords['columns'],
    answers: Object.fromEntries(ITEM_ANSWERS.map((name) => [name, answer(name)])) as SheetWords['answers'],
  }
}
