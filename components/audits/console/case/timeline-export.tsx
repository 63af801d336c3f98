'use client'

import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatNumericInstant } from '@/components/datetime/format'
import { Button } from '@/components/ui/button'
import type { TimelineLine } from '@/server/modules/audits/domain/views'
import { useLineText } from '../../line-text'

/** What has happened as a file: a table for people, or the lines themselves for programs. The oldest first. */
export function TimelineExport({ number, lines }: { number: string; lines: readonly TimelineLine[] }) {
  const t = useTranslations('postcontrol.whole')
  const sides = useTranslations('audits.side')
  const lineText = useLineText()
  const locale = useLocale()
  const name = `${number.replaceAll('/', '-')} ${locale}`

  function asTable() {
    const head = [t('csv.at'), t('csv.side'), t('csv.by'), t('csv.what')]
    const rows = lines
      .toReversed()
      .map((line) => [formatNumericInstant(line.at), sides(line.side), line.by ?? '', lineText(line)])
    const text = [head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')
    // Spreadsheets take a file for UTF-8 by its mark.
    save(`${name}.csv`, `\ufeff${text}\r\n`, 'text/csv')
  }

  return (
    <>
      <Button onClick={asTable}>
        <Download aria-hidden />
        CSV
      </Button>
      <Button
        onClick={() =>
          save(
            `${name}.json`,
            JSON.stringify({ number, lines: lines.toReversed() }, null, 2),
            'application/json',
          )
        }
      >
        <Download aria-hidden />
        JSON
      </Button>
    </>
  )
}

/** A cell in quotes; one that a spreadsheet would take for a formula is told to be text. */
const quoted = (cell: string) => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`

function save(name: string, text: string, type: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
