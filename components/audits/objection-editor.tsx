'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { ActParagraph } from '@/server/modules/audits/domain/actions'
import { rowsOf } from './objection-draft'
import { useObjections } from './use-objections'
import { WriteFailure } from './write-failure'

/** The act's paragraphs on the left, what we object to each on the right; one under the other where it is narrow. */
export function ObjectionEditor(props: {
  base: string
  auditId: string
  actId: string
  paragraphs: readonly ActParagraph[]
  /** Something was sent before: this is added to it. */
  adding: boolean
}) {
  const t = useTranslations('audits.own.objections')
  const { paragraphs } = props
  const { texts, write } = useObjections(props.actId)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const rows = rowsOf(paragraphs, texts)

  return (
    <>
      <Card flush title={t(props.adding ? 'addingTitle' : 'title')}>
        <ol>
          {paragraphs.map((paragraph) => {
            const text = texts[paragraph.id] ?? ''
            const shown = text !== '' || open.has(paragraph.id)
            return (
              <li
                key={paragraph.id}
                className="grid gap-x-6 gap-y-3 border-b px-inset py-4 last:border-b-0 lg:grid-cols-2"
              >
                <div className="min-w-0">
                  <h3 lang="ru" className="text-sm font-semibold text-muted">
                    {paragraph.unit}
                  </h3>
                  <p lang="ru" className="mt-1 whitespace-pre-wrap wrap-anywhere">
                    {paragraph.text}
                  </p>
                </div>
                {shown ? (
                  <div className="min-w-0">
                    <Field id={`objection-${paragraph.id}`} label={t('field', { unit: paragraph.unit })}>
                      {(control) => (
                        <Textarea
                          {...control}
                          maxLength={4000}
                          rows={4}
                          value={text}
                          onChange={(event) => write({ ...texts, [paragraph.id]: event.target.value })}
                        />
                      )}
                    </Field>
                    <Button
                      size="small"
                      variant="quiet"
                      className="mt-1"
                      onClick={() => {
                        const { [paragraph.id]: dropped, ...rest } = texts
                        void dropped
                        write(rest)
                        setOpen(new Set([...open].filter((id) => id !== paragraph.id)))
                      }}
                    >
                      <X aria-hidden />
                      {t('remove')}
                    </Button>
                  </div>
                ) : (
                  <div className="flex items-start">
                    <Button size="small" onClick={() => setOpen(new Set(open).add(paragraph.id))}>
                      <Plus aria-hidden />
                      {t('add')}
                      <span className="sr-only">: {paragraph.unit}</span>
                    </Button>
                  </div>
                )}
              </li>
            )
          })}
        </ol>
      </Card>
      <p className="mt-2 text-sm text-muted">{t('kept')}</p>
      <div className="sticky bottom-14 z-10 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t bg-paper px-4 py-3 sm:mx-0 sm:rounded-md sm:border lg:bottom-4 print:hidden">
        <p className="min-w-40 grow basis-0 text-sm">
          {t(props.adding ? 'addingCount' : 'count', { count: rows.length, all: paragraphs.length })}
        </p>
        <span className="flex flex-wrap gap-2">
          {rows.length === 0 && !props.adding ? (
            <Write {...props} rows={[]} onWritten={() => write(null)} what="none" />
          ) : null}
          {rows.length > 0 ? (
            <Write {...props} rows={rows} onWritten={() => write(null)} what="some" />
          ) : null}
        </span>
      </div>
    </>
  )
}

/** Two acts that must not be taken one for the other: objections, or word that there are none. */
function Write(props: {
  base: string
  auditId: string
  rows: ReturnType<typeof rowsOf>
  what: 'some' | 'none'
  onWritten: () => void
}) {
  const t = useTranslations('audits.own.objections')
  const { what } = props
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const write = useCommand(trpc.audits.writeObjections.mutationOptions())

  async function act() {
    try {
      const { submissionId } = await write.run({ id: props.auditId, rows: props.rows })
      props.onWritten()
      router.push(`${props.base}/documents/${submissionId}`)
    } catch {
      // Why is shown in the dialog.
    }
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant={props.what === 'some' ? 'primary' : 'secondary'}>{t(`${what}.action`)}</Button>
      }
      title={t(`${what}.title`)}
      text={what === 'some' ? t('some.text', { count: props.rows.length }) : t('none.text')}
      confirmLabel={t(`${what}.confirm`)}
      busyLabel={t(`${what}.busy`)}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={write.pending}
      failure={write.error ? <WriteFailure base={props.base} error={write.error} /> : null}
      onConfirm={() => void act()}
    />
  )
}
