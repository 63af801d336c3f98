'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { portalUploader } from '@/components/files/portal-uploader'
import { Uploader } from '@/components/files/uploader'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { AuditDraft } from '@/server/modules/audits/domain/views'
import { CaseFiles } from '../case/paper-files'
import { useLookAgain } from '../case/use-case'

/** Appendices of a document of customs: those that are there, and while it is written the way to add and to take off. */
export default function DraftFiles({ auditId, draft }: { auditId: string; draft: AuditDraft }) {
  const t = useTranslations('postcontrol.draft.files')
  const trpc = useTRPC()
  const lookAgain = useLookAgain(auditId)
  const remove = useCommand(trpc.auditConsole.removeFile.mutationOptions({ onSettled: lookAgain }))
  const { documentId, files } = draft
  const channel = useMemo(
    () => portalUploader.channel('auditFile', { auditId, documentId }),
    [auditId, documentId],
  )
  const closed = draft.may.save !== true
  if (closed && files.length === 0) return null
  const takeOff = (fileId: string) =>
    void remove.run({ id: auditId, documentId, fileId }).catch(() => undefined) // Why is shown below.
  const more = (file: AuditDraft['files'][number]) => (
    <>
      {file.state === 'STORED' ? null : (
        <span className={cn('text-sm', file.state === 'REFUSED' ? 'text-refused' : 'text-muted')}>
          {t(`state.${file.state}`)}
        </span>
      )}
      {closed ? null : (
        <Button
          variant="quiet"
          size="small"
          aria-label={t('removeName', { name: file.name })}
          onClick={() => takeOff(file.id)}
        >
          <X aria-hidden />
          {t('remove')}
        </Button>
      )}
    </>
  )

  return (
    <Card title={t('title')}>
      {closed ? null : <p className="mb-3 text-muted">{t('text')}</p>}
      {files.length > 0 ? (
        <div className={cn(!closed && 'mb-3')}>
          <CaseFiles files={files} more={more} />
        </div>
      ) : null}
      {closed ? null : (
        <Uploader
          channel={channel}
          limit={draft.uploadLimit}
          shown={new Set(files.map((file) => file.id))}
          onStored={() => void lookAgain()}
          onGivenUp={takeOff}
        />
      )}
      {remove.error ? <FailureAlert className="mt-3" failure={failureOf(remove.error)} /> : null}
    </Card>
  )
}
