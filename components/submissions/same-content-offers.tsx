'use client'

import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { SameContent } from '@/server/modules/archive/contract'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useRefresh } from './use-refresh'

/** Uploaded files whose content is in the archive already: each may give way to its document there. */
export function SameContentOffers(props: { details: SubmissionDetails; offers: readonly SameContent[] }) {
  const t = useTranslations('archive.enclose')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const enclose = useCommand(trpc.submissions.enclose.mutationOptions())
  const remove = useCommand(trpc.submissions.removeFile.mutationOptions())
  const { id, files } = props.details
  const error = enclose.error ?? remove.error

  async function take({ fileId, document }: SameContent) {
    try {
      // The document first: when the second act fails the draft has the paper twice, never not at all.
      await enclose.run({ id, document: document.number })
      await remove.run({ id, fileId })
    } catch {
      // Why is shown below.
    }
    await refresh()
  }

  return (
    <>
      {props.offers.map((offer) => (
        <Alert
          key={offer.fileId}
          tone="neutral"
          className="mt-3"
          title={files.find((file) => file.id === offer.fileId)?.name ?? offer.document.title}
          action={
            <Button size="small" busy={enclose.pending || remove.pending} onClick={() => void take(offer)}>
              {t('instead')}
            </Button>
          }
        >
          {t('same', { number: offer.document.number })}
        </Alert>
      ))}
      {error ? <FailureAlert failure={failureOf(error)} className="mt-3" /> : null}
    </>
  )
}
