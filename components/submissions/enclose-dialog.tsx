'use client'

import { useTranslations } from 'next-intl'
import { ArchiveSearch } from '@/components/files/archive-search'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'
import { toast } from '@/components/ui/toast'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useRefresh } from './use-refresh'

/** A whole number of the archive, or an identifier: there is nothing to look for. */
const NAMED = /^(ЭА-\d+-\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Finds documents of the archive, one's own and those that are shared, and attaches them to a draft. */
export default function EncloseDialog(props: { details: SubmissionDetails; onClose: () => void }) {
  const t = useTranslations('archive.enclose')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const enclose = useCommand(trpc.submissions.enclose.mutationOptions())
  const { id, enclosures } = props.details
  const failure = enclose.error ? failureOf(enclose.error) : null

  async function attach(document: string) {
    try {
      const { number } = await enclose.run({ id, document })
      toast.success(t('attached', { number }))
    } catch {
      // Why is shown above the list.
    }
    await refresh()
  }

  function attachNamed(text: string): boolean {
    if (!NAMED.test(text)) {
      enclose.reset()
      return false
    }
    void attach(text)
    return true
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('add')}
      description={t('hint')}
      closeLabel={common('close')}
      footer={<DialogClose render={<Button>{common('close')}</Button>} />}
    >
      <ArchiveSearch
        taken={new Set(enclosures.map((one) => one.id))}
        busy={enclose.pending}
        onPick={({ number }) => void attach(number)}
        onNamed={attachNamed}
        failure={
          failure ? (
            <FailureAlert
              className="mt-3"
              failure={failure}
              text={failure.details['reason'] === 'unknown-number' ? t('unknown') : undefined}
            />
          ) : null
        }
      />
    </Dialog>
  )
}
