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
export default function ApplyPage() {
  return (
    <AccessFrame>
      <ApplyForm action={apply} initial={emptyForm()} />
    </AccessFrame>
  )
}
