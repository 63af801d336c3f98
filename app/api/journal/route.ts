import { getLocale, getTranslations } from 'next-intl/server'
import { formatNumericInstant } from '@/components/datetime/format'
import { journalActor, journalSentence } from '@/components/i18n/journal-sentence'
import { sendJournal } from '@/server/modules/journal/send-journal'

export const dynamic = 'force-dynamic'

/** The organisation's journal as CSV or a workbook, for the whole filter. */
export async function GET(request: Request) {
  const locale = await getLocale()
  const t = await getTranslations('journal')
  return sendJournal(request, {
    head: (['at', 'who', 'what', 'document'] as const).map((column) => t(`column.${column}`)),
    row: (line) => [
      formatNumericInstant(line.at),
      journalActor(t, locale, line),
      journalSentence(t, locale, line),
      line.facts.title,
    ],
    sheet: t('export.sheet'),
    fileName: t('export.name'),
  })
}
