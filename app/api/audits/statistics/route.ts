import { getLocale, getTranslations } from 'next-intl/server'
import { FIGURES, SOURCE_SHARES } from '@/server/modules/audits/domain/statistics'
import { sendStatistics } from '@/server/modules/audits/send-statistics'

export const dynamic = 'force-dynamic'

/** The officer's statistics of audits as CSV or a workbook. Shares are from 0 to 1. */
export async function GET(request: Request) {
  const locale = await getLocale()
  const t = await getTranslations('postcontrol.statistics')
  const form = await getTranslations('audits.form')
  const cell = (value: number | null) =>
    value === null ? '' : { number: String(Math.round(value * 10_000) / 10_000) }
  return sendStatistics(request, {
    title: t('export.file'),
    rows: ({ rows, offices }) => [
      [t('year'), t('office'), t('form'), ...FIGURES.map((name) => t(`figures.${name}`))],
      ...rows.map((row) => [
        cell(row.year),
        ...(row.is === 'group' ? [offices[row.officeId]?.[locale] ?? '', form(row.form)] : [t(row.is), '']),
        ...FIGURES.map((name) => cell(row.figures[name])),
      ]),
      ...SOURCE_SHARES.map(({ year, confirmedShare }) => [
        cell(year),
        t('source'),
        '',
        ...FIGURES.map((name) => (name === 'confirmedShare' ? cell(confirmedShare) : '')),
      ]),
    ],
  })
}
