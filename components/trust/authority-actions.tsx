'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { AuthorityDetails } from '@/server/modules/trust/contract'
import { AddCertificate } from './add-certificate'

/** What can be done with an authority. */
export function AuthorityActions({ authority }: { authority: AuthorityDetails }) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const look = () => queryClient.invalidateQueries({ queryKey: trpc.trust.pathKey() })
  const fetch = useCommand(trpc.trust.fetch.mutationOptions())
  const remove = useCommand(trpc.trust.remove.mutationOptions({ onSettled: look }))
  const restore = useCommand(trpc.trust.restore.mutationOptions({ onSettled: look }))
  const { id, version } = authority
  const fetchable = authority.keys.some((key) => key.valid && key.lists.some((list) => list.address))
  const failed = fetch.error ?? restore.error

  return (
    <>
      {fetchable && !authority.removed ? (
        <Button
          variant="primary"
          busy={fetch.pending}
          busyLabel={t('card.fetching')}
          onClick={() => {
            fetch.run({ id }).then(
              ({ count }) => toast.success(t('card.fetchAsked', { count })),
              () => undefined,
            )
          }}
        >
          {t('card.fetch')}
        </Button>
      ) : null}
      <AddCertificate authorityId={id} />
      {authority.removed ? (
        <Button
          busy={restore.pending}
          busyLabel={t('card.restoring')}
          onClick={() => void restore.run({ id, version }).catch(() => undefined)}
        >
          {t('card.restore')}
        </Button>
      ) : (
        <ConfirmDialog
          trigger={<Button>{t('card.remove')}</Button>}
          title={t('card.removeTitle')}
          text={t('card.removeText')}
          confirmLabel={t('card.remove')}
          busyLabel={t('card.removing')}
          cancelLabel={t('cancel')}
          closeLabel={t('close')}
          danger
          busy={remove.pending}
          failure={remove.error ? <FailureAlert failure={failureOf(remove.error)} /> : null}
          onConfirm={() => void remove.run({ id, version }).catch(() => undefined)}
        />
      )}
      {failed ? <FailureAlert failure={failureOf(failed)} className="basis-full" /> : null}
    </>
  )
}
