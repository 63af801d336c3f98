import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatBytes } from '@/components/ui/bytes'
import { DescriptionList } from '@/components/ui/description-list'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { printRows } from '@/server/modules/catalogue/domain/print-rows'
import { documentBlocks, type Block, type ValueRow } from './document-blocks'
import { findPlace } from './places'
import { valueText } from './value-text'

type Drawn = { definition: KindDefinition; level: number }

/**
 * A document to be read and printed: what is filled, in reading order. `level` is that of its headings, 3 by default.
 * A component of the server: nothing of it goes to the browser as script.
 */
export function DocumentView(props: { definition: KindDefinition; values: FormValues; level?: 2 | 3 | 4 }) {
  const t = useTranslations('form')
  const blocks = documentBlocks(printRows(props.definition, props.values))
  if (!blocks.length) return <p className="text-muted">{t('view.empty')}</p>
  return (
    <div className="space-y-6">
      <Blocks blocks={blocks} definition={props.definition} level={props.level ?? 3} />
    </div>
  )
}

function Blocks({ blocks, ...drawn }: Drawn & { blocks: readonly Block[] }) {
  const locale = useLocale()
  return blocks.map((block, index) => {
    if (block.kind === 'values') return <Values key={index} rows={block.rows} {...drawn} />
    return (
      <section key={index} className="break-inside-auto space-y-2">
        <Heading level={drawn.level}>
          {block.label[locale]}
          {block.kind === 'section' && block.ordinal !== null ? ` ${block.ordinal}` : ''}
        </Heading>
        {block.kind === 'table' ? (
          <FlatTable table={block} {...drawn} />
        ) : (
          <div className={drawn.level > 3 ? 'space-y-3 border-l pl-4' : 'space-y-3'}>
            <Blocks blocks={block.blocks} {...drawn} level={drawn.level + 1} />
          </div>
        )}
      </section>
    )
  })
}

function Heading(props: { level: number; children: ReactNode }) {
  if (props.level <= 2) return <h2 className="text-lg">{props.children}</h2>
  if (props.level === 3) return <h3 className="text-body">{props.children}</h3>
  return <h4 className="text-sm font-semibold text-muted">{props.children}</h4>
}

function Values({ rows, ...drawn }: Drawn & { rows: readonly ValueRow[] }) {
  const locale = useLocale()
  return (
    <DescriptionList
      items={joinRepeated(rows).map((same) => ({
        key: same[0]?.path ?? '',
        term: same[0]?.label[locale],
        value: same.map((row) => <Value key={row.path} row={row} {...drawn} />),
      }))}
    />
  )
}

/** Items of one repeating field stand under one name: paragraphs of a text, lines of a description. */
function joinRepeated(rows: readonly ValueRow[]): ValueRow[][] {
  const joined: ValueRow[][] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (row.ordinal !== null && row.ordinal > 1 && last?.[0]?.label === row.label) last.push(row)
    else joined.push([row])
  }
  return joined
}

function FlatTable({ table, ...drawn }: Drawn & { table: Extract<Block, { kind: 'table' }> }) {
  const locale = useLocale()
  return (
    <Table label={table.label[locale]} className="text-sm">
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <Th key={index}>{column[locale]}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, index) => (
          <Tr key={index}>
            {cells.map((row, column) => (
              <Td key={column} numeric={row?.base === 'decimal' || row?.base === 'integer'}>
                {row ? <Value row={row} short {...drawn} /> : null}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Value({ row, short, definition }: Drawn & { row: ValueRow; short?: boolean }) {
  const locale = useLocale()
  const t = useTranslations('form')
  // base64 says three octets in four characters
  if (row.size !== null) {
    return (
      <p className="text-muted">
        {t('view.file', { size: formatBytes(Math.floor((row.size * 3) / 4), locale) })}
      </p>
    )
  }
  if (row.text) return <p>{row.text[locale]}</p>
  const look = isIdentifier(definition, row.path) ? 'font-mono' : 'tabular'
  return (
    <p className={`${look} whitespace-pre-wrap wrap-anywhere`}>
      {valueText(row.base, row.value, locale, short)}
    </p>
  )
}

/** Numbers one compares sign by sign; everything else is text. */
function isIdentifier(definition: KindDefinition, path: string): boolean {
  const field = findPlace(definition, path)?.field
  if (!field) return false
  return (
    field.type.identifier !== undefined ||
    (typeof field.auto === 'string' &&
      /^(document|power|registration)\./.test(field.auto) &&
      field.type.base === 'token')
  )
}
