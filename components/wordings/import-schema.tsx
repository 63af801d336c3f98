'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SCHEMA_PROBLEM_CODES, type SchemaProblem } from '@/server/modules/catalogue/domain/schema-problems'
import { wordingHref } from './address'

/** A kind from a schema of the album: the file of the document and those it refers to. */
export function ImportSchema() {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const router = useRouter()
  const [files, setFiles] = useState<File[]>([])
  const [entry, setEntry] = useState('')
  const bring = useCommand(trpc.wordings.importSchema.mutationOptions())

  async function submit() {
    const sent = await Promise.all(
      files.map(async (file) => ({ name: file.name, contentBase64: base64(await file.arrayBuffer()) })),
    )
    try {
      router.push(wordingHref(await bring.run({ entry, files: sent })))
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <Dialog
      trigger={<Button>{t('album.button')}</Button>}
      title={t('album.button')}
      description={t('album.hint')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('album.create')}
          busy={bring.pending}
          busyLabel={t('album.busy')}
          disabled={!entry}
          onPress={() => void submit()}
        />
      }
    >
      <div className="space-y-4">
        <input
          type="file"
          accept=".xsd"
          multiple
          aria-label={t('album.button')}
          className="max-w-full"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            setFiles(chosen)
            setEntry(chosen[0]?.name ?? '')
            bring.reset()
          }}
        />
        {files.length > 1 ? (
          <Field id="schema-entry" label={t('album.schema')}>
            {(control) => (
              <Select {...control} value={entry} onChange={(event) => setEntry(event.target.value)}>
                {files.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        {bring.error ? <Refusal failure={failureOf(bring.error)} /> : null}
      </div>
    </Dialog>
  )
}

function Refusal({ failure }: { failure: Failure }) {
  const t = useTranslations('wordings.album')
  const { reason, problems } = failure.details as { reason?: string; problems?: SchemaProblem[] }
  if (failure.code !== 'FILE_REFUSED') return <FailureAlert failure={failure} />
  const words = ({ code, params }: SchemaProblem) => {
    const known = SCHEMA_PROBLEM_CODES.find((one) => one === code)
    return known ? t(`problems.${known}`, params) : t('problems.other', { code })
  }
  return (
    <Alert tone="refused" title={t('refused')} live="assertive">
      {reason === 'schema-no-code' ? t('problems.no-code') : null}
      <ul className="space-y-1">
        {problems?.slice(0, 10).map((problem, index) => (
          <li key={index}>
            {words(problem)}{' '}
            {problem.line ? (
              <span className="text-muted">{t('place', { file: problem.file, line: problem.line })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Bytes as base64, by pieces that the argument list can carry. */
function base64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
