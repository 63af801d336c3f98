'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useMemo, useState, type FormEvent } from 'react'
import { portalUploader } from '@/components/files/portal-uploader'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import type { Intake, IntakePage } from '@/server/modules/archive/contract'
import { PAPERS, type Paper } from '@/server/modules/archive/domain/papers'
import { endsBeforeBegun } from '@/server/modules/archive/domain/term'
import { PaperOptions } from './paper-options'

const Uploader = dynamic(() => import('@/components/files/uploader').then((module) => module.Uploader))

/** The document that a new version is placed of. */
interface Renewed {
  id: string
  title: string
  paper: string | null
}

/** Uploads files for the archive and asks of each what its name has not told. Of a version there is one file, the last. */
export function PlaceScreen(props: {
  base: string
  participantId: string
  first: IntakePage
  renewed: Renewed | null
}) {
  const t = useTranslations('archive.place')
  const router = useRouter()
  const trpc = useTRPC()
  const { data, refetch } = useQuery(
    trpc.archive.intake.queryOptions(undefined, { initialData: props.first }),
  )
  const place = useCommand(trpc.archive.place.mutationOptions())
  const forget = useCommand(trpc.archive.forgetUpload.mutationOptions())
  const { participantId, renewed } = props
  const files = renewed ? data.files.slice(-1) : data.files
  const channel = useMemo(() => portalUploader.channel('archiveFile', { participantId }), [participantId])
  const shown = new Set(data.files.map(({ fileId }) => fileId))
  const failure = place.error ?? forget.error
  /** Files whose last day is before their date. */
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())

  async function takeOff(fileId: string) {
    await forget.run({ fileId }).catch(() => undefined)
    await refetch()
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (file: Intake, name: string) => String(form.get(`${name}-${file.fileId}`) ?? '').trim()
    const documents = files.map((file) => ({
      fileId: file.fileId,
      title: said(file, 'title'),
      versionOf: renewed?.id ?? null,
      properties: {
        paper: said(file, 'paper') as Paper,
        documentNumber: said(file, 'number') || null,
        documentDate: said(file, 'date') || null,
        validFrom: null,
        validTo: said(file, 'until') || null,
        remark: null,
      },
    }))
    const wrong = documents.filter(({ properties }) => endsBeforeBegun(properties))
    setWrong(new Set(wrong.map(({ fileId }) => fileId)))
    if (wrong.length > 0) return
    try {
      const placed = await place.run({ documents })
      toast.success(t('done', { numbers: placed.map(({ number }) => number).join(', ') }))
      const [first] = placed
      router.push(`${props.base}/archive${renewed && first ? `/${first.id}` : ''}`)
    } catch {
      // Why is shown below.
    }
  }

  return (
    <div className="space-y-6">
      <Uploader
        channel={channel}
        limit={data.uploadLimit}
        shown={shown}
        onStored={() => void refetch()}
        onGivenUp={(fileId) => void takeOff(fileId)}
      />
      {files.length > 0 ? (
        <form onSubmit={(event) => void submit(event)} className="space-y-4">
          {files.map((file) => (
            <PaperForm
              key={file.fileId}
              file={renewed ? likeFormer(file, renewed) : file}
              termWrong={wrong.has(file.fileId)}
              onRemove={() => void takeOff(file.fileId)}
            />
          ))}
          {failure ? <FailureAlert failure={failureOf(failure)} /> : null}
          <Button type="submit" variant="primary" busy={place.pending} busyLabel={t('placing')}>
            {renewed ? t('versionSubmit') : t('submit', { count: files.length })}
          </Button>
        </form>
      ) : null}
    </div>
  )
}

/** A version is called as the one before was. */
function likeFormer(file: Intake, { title, paper }: Renewed): Intake {
  const former = PAPERS.find((one) => one === paper)
  return { ...file, guess: { ...file.guess, title, paper: former ?? file.guess.paper } }
}

function PaperForm(props: { file: Intake; termWrong: boolean; onRemove: () => void }) {
  const { file, onRemove } = props
  const t = useTranslations('archive')
  const { fileId, guess, same } = file
  const fields = [
    { name: 'number', type: 'text', value: guess.number },
    { name: 'date', type: 'date', value: guess.date },
    { name: 'until', type: 'date', value: null },
  ] as const
  return (
    <Card title={file.name}>
      {same ? <p className="mb-3 text-near">{t('place.same', { number: same.number })}</p> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id={`title-${fileId}`} label={t('place.name')}>
          {(control) => (
            <Input {...control} name={control.id} defaultValue={guess.title} maxLength={250} required />
          )}
        </Field>
        <Field id={`paper-${fileId}`} label={t('place.paper')}>
          {(control) => (
            <Select {...control} name={control.id} defaultValue={guess.paper}>
              <PaperOptions />
            </Select>
          )}
        </Field>
        {fields.map(({ name, type, value }) => (
          <Field
            key={name}
            id={`${name}-${fileId}`}
            label={t(`place.${name}`)}
            optionalLabel={t('place.optional')}
            {...(name === 'until' && props.termWrong && { error: t('about.termWrong') })}
          >
            {(control) => (
              <Input {...control} name={control.id} type={type} defaultValue={value ?? ''} maxLength={50} />
            )}
          </Field>
        ))}
      </div>
      <Button className="mt-3" onClick={onRemove}>
        {t('place.remove')}
      </Button>
    </Card>
  )
}
