'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'

/** Begins the document that tells customs of a power, and opens it. */
export function ReportButton(props: { base: string; id: string }) {
  const t = useTranslations('powers.report')
  const trpc = useTRPC()
  const router = useRouter()
  const report = useCommand(trpc.powers.report.mutationOptions())

  async function begin() {
    try {
      const { id } = await report.run({ id: props.id })
      router.push(`${props.base}/documents/${id}`)
    } catch {
      // Why is shown below the button.
    }
  }

  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t('text')}</p>
      <Button busy={report.pending} busyLabel={t('beginning')} onClick={() => void begin()}>
        {t('begin')}
      </Button>
      {report.error ? <FailureAlert failure={failureOf(report.error)} /> : null}
    </div>
  )
}
