import { useLocale, useTranslations } from 'next-intl'
import { formatInstant, formatNumericDate } from '@/components/datetime/format'
import { Alert } from '@/components/ui/alert'
import { Checkbox } from '@/components/ui/checkbox'
import type { SheetFault } from '@/server/modules/audits/domain/item-sheet'
import type { SheetChange, SheetPreview } from '@/server/modules/audits/domain/sheet-changes'

/** Rows of a table that were not read: where, what is wrong, what to do. */
export function TableFaults({ faults, someRead }: { faults: readonly SheetFault[]; someRead: boolean }) {
  const t = useTranslations('audits.own.table')
  if (faults.length === 0) return null
  return (
    <Alert tone="refused" live="assertive" title={t('faults', { count: faults.length })}>
      <ul className="space-y-1">
        {faults.map(({ row, column, code }) => (
          <li key={row}>
            <span className="font-medium">
              {column ? t('at', { row, column: t(`column.${column}`) }) : t('atRow', { row })}
            </span>{' '}
            {t(`fault.${code}`)}
          </li>
        ))}
      </ul>
      {someRead ? <p className="mt-2">{t('faultsText')}</p> : null}
    </Alert>
  )
}

/** What a table would change, line by line; each line is saved or left by the person's choice. */
export function TableChanges(props: {
  preview: SheetPreview
  chosen: ReadonlySet<string>
  onChoose: (itemId: string, on: boolean) => void
}) {
  const t = useTranslations('audits.own.table')
  const { changes, same, faults } = props.preview
  return (
    <section aria-live="polite">
      {changes.length > 0 ? (
        <>
          <h3 className="text-body font-semibold">{t('changes', { count: changes.length })}</h3>
          <ol className="mt-1 divide-y border-y">
            {changes.map((change) => (
              <Change
                key={change.itemId}
                change={change}
                chosen={props.chosen.has(change.itemId)}
                onChoose={(on) => props.onChoose(change.itemId, on)}
              />
            ))}
          </ol>
        </>
      ) : faults.length === 0 ? (
        <p className="font-medium">{t('nothing')}</p>
      ) : null}
      {same > 0 ? <p className="mt-2 text-sm text-muted">{t('same', { count: same })}</p> : null}
    </section>
  )
}

function Change(props: { change: SheetChange; chosen: boolean; onChoose: (on: boolean) => void }) {
  const t = useTranslations('audits.own')
  const locale = useLocale()
  const { change } = props
  const text = (cell: SheetChange['cells'][number]['after']) =>
    (typeof cell === 'string' ? cell : 'date' in cell ? formatNumericDate(cell.date) : cell.number) ||
    t('table.empty')
  return (
    <li className="py-2">
      <Checkbox
        id={`table-${change.itemId}`}
        checked={props.chosen}
        onChange={(event) => props.onChoose(event.target.checked)}
        label={
          <span className="wrap-anywhere">
            {change.position}. {change.name}
          </span>
        }
      />
      <dl className="space-y-1 pl-8 text-sm">
        {change.cells.map(({ column, before, after }) => (
          <div key={column}>
            <dt className="text-muted">{t(`table.column.${column}`)}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">
              {before === '' ? null : (
                <>
                  <span className="sr-only">{t('table.was')}: </span>
                  <del className="text-muted">{text(before)}</del>
                  <span aria-hidden> → </span>
                  <span className="sr-only">, {t('table.becomes')}: </span>
                </>
              )}
              <ins className="font-medium no-underline">{text(after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {change.newer ? (
        <Alert
          tone="near"
          className="mt-2 ml-8"
          title={t('table.newer', { name: change.newer.by, at: formatInstant(change.newer.at, locale) })}
        />
      ) : null}
      {change.faults.length > 0 ? (
        <p className="mt-1 pl-8 text-sm text-near">
          {t('table.lacks', {
            faults: change.faults.map((fault) => lower(t(`line.fault.${fault}`))).join('; '),
          })}
        </p>
      ) : null}
    </li>
  )
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
