'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { useClosing } from '@/components/form/closing-question'
import { portalUploader } from '@/components/files/portal-uploader'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { ItemView } from '@/server/modules/audits/domain/views'
import { isOpen } from './line-draft'
import { scanRows, type ScanRow } from './scan-rows'
import { useAttachScans } from './use-attach-scans'

const Uploader = dynamic(() => import('@/components/files/uploader').then((module) => module.Uploader))

/**
 * Scans for lines of a requirement: uploaded, put to lines by their names for the person to look over, placed in the
 * archive and attached in one act. `only` is the line it was opened from.
 */
export default function ScanSheet(props: {
  participantId: string
  auditId: string
  requirementId: string
  items: readonly ItemView[]
  only: string | null
  onDone: () => void
  onClose: () => void
}) {
  const t = useTranslations('audits.own.scans')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const { data, refetch } = useQuery(trpc.archive.intake.queryOptions())
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [added, setAdded] = useState(false)
  const scans = useAttachScans({ id: props.auditId, requirementId: props.requirementId })
  const { participantId } = props
  const channel = useMemo(() => portalUploader.channel('archiveFile', { participantId }), [participantId])
  const items = props.items.filter(isOpen)
  const rows = scanRows(data?.files ?? [], items, chosen, props.only)
  const put = rows.filter(({ itemId }) => itemId)
  const closing = useClosing(rows.length > 0 && (added || chosen.size > 0), props.onClose, {
    title: t('leaveTitle'),
    text: t('leaveText'),
  })

  async function attach() {
    try {
      const refused = await scans.attach(put, items)
      if (refused > 0) toast.info(t('refused', { count: refused }))
      else toast.success(t('done', { count: put.length }))
      props.onDone()
      props.onClose()
    } catch {
      // Why is shown below the files.
      await refetch()
    }
  }

  async function takeOff(fileId: string) {
    await scans.forget(fileId).catch(() => undefined)
    await refetch()
  }

  return (
    <Sheet
      open
      onOpenChange={closing.onOpenChange}
      title={t('title')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('attach', { count: put.length })}
          busyLabel={t('busy')}
          busy={scans.pending}
          disabled={put.length === 0}
          onPress={() => void attach()}
        />
      }
    >
      {data ? (
        <Uploader
          channel={channel}
          limit={data.uploadLimit}
          shown={new Set(data.files.map(({ fileId }) => fileId))}
          onStored={() => {
            setAdded(true)
            void refetch()
          }}
          onGivenUp={(fileId) => void takeOff(fileId)}
        />
      ) : (
        <SkeletonRows rows={3} label={common('loading')} />
      )}
      {rows.length > 0 ? (
        <ul aria-label={t('files')} className="mt-4 divide-y border-y">
          {rows.map((row) => (
            <ScanFile
              key={row.file.fileId}
              row={row}
              items={items}
              onChoose={(itemId) => setChosen(new Map(chosen).set(row.file.fileId, itemId))}
              onRemove={() => void takeOff(row.file.fileId)}
            />
          ))}
        </ul>
      ) : null}
      {scans.error ? <FailureAlert className="mt-3" failure={failureOf(scans.error)} /> : null}
      {closing.question}
    </Sheet>
  )
}

function ScanFile(props: {
  row: ScanRow
  items: readonly ItemView[]
  onChoose: (itemId: string) => void
  onRemove: () => void
}) {
  const t = useTranslations('audits.own.scans')
  const { file, itemId, by } = props.row
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <p className="min-w-0 wrap-anywhere">{file.name}</p>
        <Button
          size="icon"
          variant="quiet"
          aria-label={t('remove', { name: file.name })}
          onClick={props.onRemove}
        >
          <X aria-hidden />
        </Button>
      </div>
      {file.same ? <p className="text-sm text-muted">{t('same', { number: file.same.number })}</p> : null}
      <Field
        id={`scan-${file.fileId}`}
        label={t('line')}
        hint={itemId ? (by ? t(`by.${by}`) : undefined) : t('ambiguous')}
      >
        {(control) => (
          <Select {...control} value={itemId ?? ''} onChange={(event) => props.onChoose(event.target.value)}>
            <option value="">{t('none')}</option>
            {props.items.map((item) => (
              <option key={item.id} value={item.id}>
                {item.position}. {item.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </li>
  )
}
