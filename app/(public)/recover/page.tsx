import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { emptyForm } from '@/components/accounts/form-state'
import { RecoverForm } from '@/components/accounts/recover-form'
import { AccessFrame } from '../access-frame'
import { recover } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('recover.title') }
}

export const dynamic = 'force-dynamic'

/** Recovery of a lost password (ACC-2). */
export default function RecoverPage() {
  return (
    <AccessFrame>
      <RecoverForm action={recover} initial={emptyForm()} />
    </AccessFrame>
  )
}
