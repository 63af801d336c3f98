'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Sheet } from '@/components/ui/sheet'
import { toast } from '@/components/ui/toast'
import { Rights } from './rights'

/** Shows the rights and duties of the audited person, and confirms that they were read. */
export function AcquaintButton({ auditId }: { auditId: string }) {
  const t = useTranslations('audits.own.acquaint')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const acquaint = useCommand(trpc.audits.acquaint.mutationOptions())
  const [read, setRead] = useState(false)

  async function act() {
    try {
      await acquaint.run({ id: auditId })
    } catch {
      return
    }
    toast.success(t('done'))
    router.refresh()
  }

  return (
    <Sheet
      trigger={<Button variant="primary">{t('action')}</Button>}
      title={t('title')}
      description={t('law')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('confirm')}
          disabled={!read}
          busy={acquaint.pending}
          busyLabel={t('busy')}
          onPress={() => void act()}
        />
      }
    >
      <Rights />
      <Checkbox
        id="rights-read"
        className="mt-4 border-t pt-4"
        label={t('read')}
        hint={t('effect')}
        checked={read}
        onChange={(event) => setRead(event.target.checked)}
      />
      {acquaint.error ? <FailureAlert className="mt-3" failure={failureOf(acquaint.error)} /> : null}
    </Sheet>
  )
}
