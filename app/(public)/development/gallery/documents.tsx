import { DateText } from '@/components/datetime/date-text'
import { formatNumber } from '@/components/ui/bytes'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Samples } from './samples'

const TONES = ['received', 'action', 'near', 'refused'] as const
const NAMES = [4, 1, 2, 3] as const

/** A table of documents on a sheet of its own. */
export function Documents({ samples }: { samples: Samples }) {
  return (
    <Card flush>
      <DocumentsTable samples={samples} />
    </Card>
  )
}

/** The same table as a queue has it. */
export function DocumentsTable({ samples: s }: { samples: Samples }) {
  return (
    <Table label={s.table}>
      <thead>
        <Tr>
          {s.columns.map((column, index) => (
            <Th key={column} className={index === 4 ? 'text-right' : undefined}>
              {column}
            </Th>
          ))}
        </Tr>
      </thead>
      <tbody>
        {s.rows.map(([title, number], index) => (
          <Tr key={title} data-selected={index === 0 ? '' : undefined}>
            <Td className="min-w-56">{title}</Td>
            <Td className="whitespace-nowrap">{number}</Td>
            <Td className="whitespace-nowrap">
              <DateText value={`2026-11-${21 - index}`} form="numeric" />
            </Td>
            <Td>
              <Status quiet tone={TONES[index] ?? 'neutral'}>
                {s.statuses[NAMES[index] ?? 0]}
              </Status>
            </Td>
            <Td numeric>{formatNumber(1234567.5 * (index + 1), 'ru')}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
