import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { questionOf, readAddress, type Asked } from '@/components/deadlines/address'
import { Calculator, type Outcome } from '@/components/deadlines/calculator'
import { PublicShell } from '@/components/layout/public-shell'
import { TERM_FAULTS } from '@/server/modules/deadlines/domain/faults'
import { callerFor } from '@/server/trpc/caller'
import { toDomainError } from '@/server/trpc/init'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deadlines'))('title') }
}

/** The calculator of terms, open to everybody; its address is the count. */
export default async function DeadlinesPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const asked = readAddress(await props.searchParams)
  const api = await callerFor(null)
  const [rules, outcome] = await Promise.all([api.deadlines.rules(), outcomeOf(api, asked)])
  return (
    <PublicShell links={['signatureCheck', 'deadlines']}>
      <ClientMessages namespaces={['common']}>
        <Calculator asked={asked} rules={rules} outcome={outcome} />
      </ClientMessages>
    </PublicShell>
  )
}

async function outcomeOf(api: Awaited<ReturnType<typeof callerFor>>, asked: Asked): Promise<Outcome> {
  if (asked.event === '') return { is: 'unasked' }
  const question = questionOf(asked)
  if (!question) return { is: 'fault', fault: 'day-unknown' }
  try {
    return { is: 'term', term: await api.deadlines.compute(question) }
  } catch (error) {
    const { reason } = toDomainError(error).details
    const fault = TERM_FAULTS.find((one) => one === reason)
    if (fault) return { is: 'fault', fault }
    throw error
  }
}
