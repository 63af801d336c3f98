import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplyForm } from '@/components/accounts/apply-form'
import { emptyForm } from '@/components/accounts/form-state'
import { AccessFrame } from '../access-frame'
import { apply } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('apply.title') }
}

export const dynamic = 'force-dynamic'

/** Application for access (ACC-1). */
export default async function ApplyPage() {
  const t = await getTranslations('access.apply')
  return (
    <AccessFrame title={t('title')} lead={t('lead')} way="application" step="apply">
      <ApplyForm action={apply} initial={emptyForm()} />
    </AccessFrame>
  )
}
