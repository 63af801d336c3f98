'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { ArchiveDetails, ArchiveShareView } from '@/server/modules/archive/contract'

const ShareDialog = dynamic(() => import('./share-dialog'))

/** To which participants a document is open, under which agreements, and the ways to open and to close it. */
export function ShareCard({ details }: { details: Pick<ArchiveDetails, 'id' | 'shares' | 'may'> }) {
  const t = useTranslations('archive.share')
  const [opening, setOpening] = useState(false)
  return (
    <Card title={t('title')}>
      {details.shares.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul aria-label={t('title')} className="divide-y">
        {details.shares.map((share) => (
          <Share
            key={share.id}
            share={share}
            mayRevoke={details.may.unshare === true && share.ended !== 'revoked'}
          />
        ))}
      </ul>
      {details.may.share === true ? (
        <Button className="mt-3" aria-haspopup="dialog" onClick={() => setOpening(true)}>
          <UserPlus aria-hidden />
          {t('open')}
        </Button>
      ) : null}
      {opening ? <ShareDialog id={details.id} onClose={() => setOpening(false)} /> : null}
    </Card>
  )
}

function Share({ share, mayRevoke }: { share: ArchiveShareView; mayRevoke: boolean }) {
  const t = useTranslations('archive.share')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <div className="min-w-48 grow basis-0">
        <p className={share.ended ? 'text-muted wrap-anywhere' : 'font-medium wrap-anywhere'}>
          {share.recipientName}
        </p>
        <p className="text-sm text-muted">
          {share.agreement}, {t('since')} <Instant value={share.sharedAt} form="numeric" />,{' '}
          {share.until ? (
            <>
              {t('to')} <DateText value={share.until} form="numeric" />
            </>
          ) : (
            t('forever')
          )}
        </p>
      </div>
      {share.ended ? <p className="text-sm text-muted">{t(share.ended)}</p> : null}
      {mayRevoke ? <Revoke share={share} /> : null}
    </li>
  )
}

function Revoke({ share }: { share: ArchiveShareView }) {
  const t = useTranslations('archive.share')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const revoke = useCommand(trpc.archive.revokeShare.mutationOptions())

  async function close() {
    try {
      await revoke.run({ shareId: share.id })
      toast.success(t('closed', { name: share.recipientName }))
      router.refresh()
    } catch {
      // Why is shown in the question.
    }
  }

  return (
    <ConfirmDialog
      trigger={<Button size="small">{t('revoke')}</Button>}
      title={t('revokeTitle')}
      text={t('revokeText', { name: share.recipientName })}
      confirmLabel={t('revoke')}
      busyLabel={t('revoking')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      danger
      busy={revoke.pending}
      failure={revoke.error ? <FailureAlert failure={failureOf(revoke.error)} /> : null}
      onConfirm={() => void close()}
    />
  )
}
