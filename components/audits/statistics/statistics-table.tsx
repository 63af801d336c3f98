import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import {
  FIGURES,
  SOURCE_SHARES,
  type StatisticsRow,
  type StatisticsView,
} from '@/server/modules/audits/domain/statistics'
import { figureText, shareText } from './figure-text'

/** Figures by year, office and form, the latest year first; what the source reports of former years comes last. */
export function StatisticsTable({ view }: { view: StatisticsView }) {
  const t = useTranslations('postcontrol.statistics')
  const locale = useLocale()
  return (
    <Table label={t('table')}>
      <thead>
        <Tr>
          <Th className="align-bottom pb-2 text-xs">{t('year')}</Th>
          <Th className="align-bottom pb-2 text-xs">{t('office')}</Th>
          <Th className="align-bottom pb-2 text-xs">{t('form')}</Th>
          {FIGURES.map((name) => (
            <Th
              key={name}
              className="h-auto min-w-20 px-2 py-2 text-right align-bottom text-xs whitespace-normal"
            >
              {t(`figures.${name}`)}
            </Th>
          ))}
        </Tr>
      </thead>
      <tbody>
        {view.rows.map((row, i) => (
          <Tr key={i} className={row.is === 'total' ? 'bg-canvas font-semibold' : ''}>
            <Td>{row.year}</Td>
            <PlaceCells row={row} offices={view.offices} />
            {FIGURES.map((name) => (
              <Td key={name} numeric className="px-2">
                {figureText(name, row.figures[name], locale) ?? t('none')}
              </Td>
            ))}
          </Tr>
        ))}
        {[...SOURCE_SHARES].reverse().map(({ year, confirmedShare }) => (
          <Tr key={year}>
            <Td>{year}</Td>
            <Td colSpan={2}>{t('source')}</Td>
            {FIGURES.map((name) => (
              <Td key={name} numeric className="px-2">
                {name === 'confirmedShare' ? shareText(confirmedShare, locale) : t('none')}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function PlaceCells({ row, offices }: { row: StatisticsRow; offices: StatisticsView['offices'] }) {
  const t = useTranslations('postcontrol.statistics')
  const form = useTranslations('audits.form')
  const locale = useLocale()
  if (row.is !== 'group') return <Td colSpan={2}>{t(row.is)}</Td>
  return (
    <>
      <Td className="min-w-36">{offices[row.officeId]?.[locale]}</Td>
      <Td>{form(row.form)}</Td>
    </>
  )
}
