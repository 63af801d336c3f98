'use client'

import { FileCode2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { formatBytes } from '@/components/ui/bytes'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import type { Text, XmlError } from '@/server/modules/catalogue/contract'
import { BeginFailure } from './begin-failure'
import { keepReport } from './import-report'
import { refuseFile, toBase64, type LocalRefusal } from './read-xml'
import { XmlErrors } from './xml-errors'

/**
 * A document in the official format from one's own program: read here, checked there, opened as a draft. `limit` is the
 * largest size of a file, bytes.
 */
export function XmlUpload(props: { base: string; limit: number }) {
  const t = useTranslations('submissions.xml')
  const locale = useLocale()
  const trpc = useTRPC()
  const router = useRouter()
  const [over, setOver] = useState(false)
  const [fileName, setFileName] = useState('')
  const [refusal, setRefusal] = useState<LocalRefusal | null>(null)
  const [opening, setOpening] = useState(false)
  const [kept, setKept] = useState<{ fileName: string; contentBase64: string } | null>(null)
  const importXml = useCommand(trpc.submissions.importXml.mutationOptions())
  const limit = formatBytes(props.limit, locale)
  const busy = importXml.pending || opening
  const failure = importXml.error ? failureOf(importXml.error) : null

  async function read(file: File) {
    importXml.reset()
    setFileName(file.name)
    const refused = refuseFile(file, props.limit)
    setRefusal(refused)
    if (refused) return
    const contentBase64 = await toBase64(file).catch(() => null)
    if (contentBase64 === null) return setRefusal('unreadable')
    const content = { fileName: file.name, contentBase64 }
    setKept(content)
    await send({ ...content, otherVersion: false })
  }

  async function send(input: { fileName: string; contentBase64: string; otherVersion: boolean }) {
    try {
      const { id, errors, attachments } = await importXml.run(input)
      setOpening(true)
      keepReport(id, { fileName: input.fileName, errors, attachments })
      router.push(`${props.base}/documents/${id}`)
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <div className="space-y-4">
      <div
        className={cn(
          'relative flex flex-col items-center rounded-md border-2 border-dashed px-inset py-8 text-center has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)',
          over ? 'border-link bg-action-soft' : 'border-edge bg-paper',
        )}
      >
        <FileCode2 aria-hidden className="mb-3 size-8 stroke-[1.5] text-muted" />
        <span aria-hidden className={buttonStyle()}>
          {busy ? <Spinner /> : null}
          {busy ? t('reading', { name: fileName }) : t('choose')}
        </span>
        <p aria-hidden className="mt-2 text-sm text-muted max-sm:hidden">
          {t(over ? 'dropNow' : 'drop')}
        </p>
        <p id="xml-hint" className="mt-3 max-w-prose text-sm text-muted">
          {t('hint', { limit })}
        </p>
        {/* The platform's own field over the whole place: it is pressed, focused and dropped on. */}
        <input
          type="file"
          accept=".xml,application/xml,text/xml"
          aria-label={t('choose')}
          aria-describedby="xml-hint"
          disabled={busy}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-progress"
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void read(file)
            event.target.value = '' // so that the same file, corrected, may be chosen again
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {busy ? t('reading', { name: fileName }) : ''}
      </p>
      {refusal ? (
        <Alert tone="refused" live="assertive" title={t('refused', { name: fileName })}>
          {t(refusal, { name: fileName, limit })}
        </Alert>
      ) : null}
      {failure?.code === 'XML_INVALID' ? (
        <InvalidXml
          fileName={fileName}
          errors={failure.details['errors'] as XmlError[]}
          version={String(failure.details['version'] ?? '')}
          notOurs={failure.details['notOurs'] ? (failure.details['title'] as Text) : null}
          onReadAs={kept ? () => void send({ ...kept, otherVersion: true }) : undefined}
        />
      ) : failure ? (
        <BeginFailure base={props.base} failure={failure} />
      ) : null}
    </div>
  )
}

function InvalidXml(props: {
  fileName: string
  errors: readonly XmlError[]
  /** The version in force, when the file is of another one. */
  version: string
  /** What customs calls documents of this kind, when participants do not send them. */
  notOurs: Text | null
  onReadAs?: (() => void) | undefined
}) {
  const t = useTranslations('submissions.xml')
  const locale = useLocale()
  const { fileName: name, errors, version, notOurs } = props
  if (version)
    return (
      <Alert
        tone="near"
        live="assertive"
        title={t('otherVersion', { name })}
        action={<Button onClick={props.onReadAs}>{t('readAs', { version })}</Button>}
      >
        <p className="mb-3">{t('otherVersionText', { version })}</p>
        <XmlErrors errors={errors} />
      </Alert>
    )
  if (notOurs)
    return (
      <Alert tone="refused" live="assertive" title={t('refused', { name })}>
        {t('notOurs', { title: notOurs[locale] })}
      </Alert>
    )
  return (
    <Alert tone="refused" live="assertive" title={t('refused', { name })}>
      <p className="mb-3">{t('errors', { count: errors.length, name })}</p>
      <XmlErrors errors={errors} />
    </Alert>
  )
}
