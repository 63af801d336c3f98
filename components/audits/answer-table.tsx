'use client'

import { Download, Upload } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { formatBytes } from '@/components/ui/bytes'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { LinkButton } from '@/components/ui/link-button'
import { Sheet } from '@/components/ui/sheet'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import { ITEM_ANSWERS } from '@/server/modules/audits/domain/vocabulary'
import { TABLE_LIMIT } from '@/server/modules/audits/domain/workbook'
import { TableChanges, TableFaults } from './table-changes'
import { useAnswerTable } from './use-answer-table'

/** Lines of a requirement answered in a spreadsheet: taken away, filled, brought back, looked over, saved. */
export default function AnswerTable(props: {
  participantId: string
  auditId: string
  requirementId: string
  onDone: () => void
  onClose: () => void
}) {
  const t = useTranslations('audits.own.table')
  const common = useTranslations('common')
  const answers = useTranslations('audits.answer')
  const quoted = (one: (typeof ITEM_ANSWERS)[number]) => common('quoted', { text: answers(one) })
  const limit = formatBytes(TABLE_LIMIT, useLocale())
  const table = useAnswerTable(props)
  const { preview, refusal } = table

  async function save() {
    try {
      const saved = await table.save()
      props.onDone()
      if (saved === null) return
      toast.success(t('done', { count: saved }))
      props.onClose()
    } catch {
      // Why is shown below the lines.
    }
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('title')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('save', { count: preview ? table.chosen.size : 0 })}
          busyLabel={t('busy')}
          busy={table.saving}
          disabled={table.chosen.size === 0 || !preview || table.late > 0}
          onPress={() => void save()}
        />
      }
    >
      <h3 className="text-body font-semibold">{t('out')}</h3>
      <div className="mt-2 flex flex-wrap gap-2">
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkButton key={format} size="small" href={`${table.address}&format=${format}`} download>
            <Download aria-hidden />
            {format.toUpperCase()}
          </LinkButton>
        ))}
      </div>
      <p className="mt-2 text-sm text-muted">
        {t('outHint')} {t('answers', { answers: ITEM_ANSWERS.map(quoted).join(', ') })}
      </p>

      <h3 className="mt-6 text-body font-semibold">{t('in')}</h3>
      <Choose
        busy={table.reading}
        again={Boolean(preview ?? refusal)}
        limit={limit}
        onChoose={(file) => void table.read(file)}
      />
      <div className="mt-4 space-y-4">
        {refusal ? (
          <Alert tone="refused" live="assertive" title={t(refusal.why, { name: refusal.name, limit })} />
        ) : null}
        {table.failure ? <FailureAlert failure={table.failure} /> : null}
        {table.late > 0 ? (
          <Alert
            tone="near"
            live="assertive"
            title={t('refused', { count: table.late })}
            action={
              <Button size="small" onClick={() => void table.again()}>
                {t('again')}
              </Button>
            }
          >
            {t('refusedText')}
          </Alert>
        ) : null}
        {preview && table.late === 0 ? (
          <>
            <TableFaults faults={preview.faults} someRead={preview.changes.length > 0} />
            <TableChanges preview={preview} chosen={table.chosen} onChoose={table.choose} />
          </>
        ) : null}
        {table.error ? <FailureAlert failure={failureOf(table.error)} /> : null}
      </div>
    </Sheet>
  )
}

function Choose(props: {
  busy: string | null
  again: boolean
  limit: string
  onChoose: (file: File) => void
}) {
  const t = useTranslations('audits.own.table')
  const label = t(props.again ? 'another' : 'choose')
  return (
    <>
      <span className="relative mt-2 inline-block rounded-md has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)">
        <span aria-hidden className={buttonStyle({ size: 'small' })}>
          {props.busy ? <Spinner /> : <Upload aria-hidden />}
          {props.busy ? t('reading', { name: props.busy }) : label}
        </span>
        {/* The platform's own field over the button. */}
        <input
          type="file"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-label={label}
          aria-describedby="table-hint"
          disabled={props.busy !== null}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-progress"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) props.onChoose(file)
            event.target.value = '' // so that the same file, corrected, may be chosen again
          }}
        />
      </span>
      <p id="table-hint" className="mt-2 text-sm text-muted">
        {t('inHint', { limit: props.limit })}
      </p>
      <p role="status" className="sr-only">
        {props.busy ? t('reading', { name: props.busy }) : ''}
      </p>
    </>
  )
}
