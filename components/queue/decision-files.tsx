'use client'

import { CircleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { portalUploader } from '@/components/files/portal-uploader'
import { Uploader } from '@/components/files/uploader'
import { Button } from '@/components/ui/button'
import type { AttachedFile, QueueItemDetails } from '@/server/modules/submissions/contract'
import { DocumentFiles } from './document-files'
import type { Acts } from './use-acts'

/** Files of the decision being written: those that have arrived, and the way to add and to take off. */
export function DecisionFiles(props: {
  id: string
  item: QueueItemDetails
  files: readonly AttachedFile[]
  /** After a try to send, unfinished uploads are shown too: they are in the way. */
  showUnfinished: boolean
  acts: Acts
  error?: string
}) {
  const t = useTranslations('console.decision')
  const { acts, files, item } = props
  const channel = useMemo(() => portalUploader.channel('decisionFile', { submissionId: item.id }), [item.id])
  const arrived = files.filter((file) => file.state !== 'UPLOADING')
  const listed = props.showUnfinished ? files : arrived
  const remove = (fileId: string) => void acts.attempt(() => acts.removeFile.run({ id: item.id, fileId }))

  return (
    <section id={props.id} tabIndex={-1} aria-labelledby={`${props.id}-title`} className="space-y-2">
      <div>
        <h4 id={`${props.id}-title`} className="font-medium">
          {t('files')}
        </h4>
        <p className="text-sm text-muted">{t('filesHint')}</p>
        {props.error ? (
          <p className="mt-1 flex gap-2 text-sm font-medium text-refused">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {props.error}
          </p>
        ) : null}
      </div>
      {listed.length ? (
        <div className="rounded-md border">
          <DocumentFiles
            files={listed}
            action={(file) => (
              <Button
                variant="quiet"
                size="small"
                aria-label={t('removeName', { name: file.name })}
                onClick={() => remove(file.id)}
              >
                <X aria-hidden />
                {t('remove')}
              </Button>
            )}
          />
        </div>
      ) : null}
      <Uploader
        channel={channel}
        limit={item.uploadLimit}
        shown={new Set(listed.map((file) => file.id))}
        onStored={() => void acts.lookAgain()}
        onGivenUp={remove}
      />
    </section>
  )
}
