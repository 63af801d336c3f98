import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PublicShell } from '@/components/layout/public-shell'
import { PrintChecked, PrintCheckedTooOften } from '@/components/prints/print-checked'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface VerifyProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ k?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title'), robots: { index: false } }
}

/** Where the code of a print leads: whoever holds the paper sees whether the document is the portal's. */
export default async function VerifyPage({ params, searchParams }: VerifyProps) {
  const [{ id }, { k }] = await Promise.all([params, searchParams])
  const api = await callerFor(null)
  const check = await orRefuse(api.prints.check({ id, key: String(k) }))
  if (check.outcome === 'absent') notFound()
  return (
    <PublicShell>
      {check.outcome === 'found' ? (
        <PrintChecked facts={check.facts} />
      ) : (
        <PrintCheckedTooOften seconds={check.seconds} />
      )}
    </PublicShell>
  )
}
