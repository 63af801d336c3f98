'use client'

import { useQuery } from '@tanstack/react-query'
import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FilePages } from '@/components/files/file-pages'
import { WIDE_SHEET } from '@/components/files/file-preview'
import { isScan } from '@/components/files/scan-pages'
import { useMedia } from '@/components/layout/use-media'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Modal } from '@/components/ui/modal'
import { Select } from '@/components/ui/select'
import { Spinner } from '@/components/ui/spinner'
import type { ArchivedFile } from '@/server/modules/archive/contract'

interface PreviewProps {
  participantId: string
  /** The document looked at. */
  item: { id: string; title: string }
  onClose: () => void
}

/** Files of an archived document beside the list; in a sheet where there is no room for both. */
export default function Preview(props: PreviewProps) {
  const t = useTranslations('archive.preview')
  const beside = useMedia('(min-width: 80rem)')
  const { item, onClose } = props
  if (!beside)
    return (
      <Modal
        title={<span className="wrap-anywhere">{item.title}</span>}
        closeLabel={t('close')}
        open
        onOpenChange={(open) => (open ? undefined : onClose())}
        popupClass={WIDE_SHEET}
      >
        <Files key={item.id} {...props} width={820} />
      </Modal>
    )
  return (
    <aside aria-label={t('label')} className="border-l">
      <div className="sticky top-16 max-h-[calc(100dvh-4rem)] overflow-y-auto p-4">
        <div className="mb-3 flex items-start justify-between gap-2">
          <h2 className="text-base wrap-anywhere">{item.title}</h2>
          <Button size="icon" variant="quiet" aria-label={t('close')} onClick={onClose}>
            <X aria-hidden />
          </Button>
        </div>
        <Files key={item.id} {...props} width={350} />
      </div>
    </aside>
  )
}

function Files({ item, participantId, width }: PreviewProps & { width: number }) {
  const t = useTranslations('archive.preview')
  const trpc = useTRPC()
  const { data, error } = useQuery(trpc.archive.get.queryOptions({ id: item.id }))
  const [chosen, setChosen] = useState<string | null>(null)
  if (error) return <FailureAlert failure={failureOf(error)} />
  if (!data)
    return (
      <p role="status" className="flex items-center gap-2 text-muted">
        <Spinner />
        {t('loading')}
      </p>
    )
  const { files } = data
  const file = files.find(({ id }) => id === chosen) ?? files.find(({ type }) => isScan(type)) ?? files[0]
  if (!file) return <p className="text-muted">{t('none')}</p>
  const url = `/api/files/${file.id}?for=${participantId}`
  return (
    <div className="space-y-3">
      {files.length > 1 ? (
        <Field id="preview-file" label={t('file')}>
          {(control) => (
            <Select {...control} value={file.id} onChange={(event) => setChosen(event.target.value)}>
              {files.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : (
        <p className="text-sm text-muted wrap-anywhere">{file.name}</p>
      )}
      <Shown key={file.id} file={file} url={url} width={width} />
      <LinkButton href={url} download={file.name} size="small">
        <Download aria-hidden />
        {t('download')}
      </LinkButton>
    </div>
  )
}

function Shown({ file, url, width }: { file: ArchivedFile; url: string; width: number }) {
  const t = useTranslations('archive.preview')
  if (!isScan(file.type)) return <p className="text-muted">{t('unseen')}</p>
  const { id, name, type, size } = file
  return <FilePages file={{ id, name, type, size, url }} width={width} />
}
