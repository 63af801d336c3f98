import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { emptyForm } from '@/components/accounts/form-state'
import { ResetForm } from '@/components/accounts/reset-form'
import { callerFor, orRefuse } from '@/server/trpc/caller'
import { AccessFrame, tokenOf, type Search } from '../../access-frame'
import { resetPassword } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('reset.title'), robots: { index: false } }
}

/** The link of a recovery letter. */
export default async function NewPasswordPage(props: { searchParams: Search }) {
  const token = await tokenOf(props.searchParams)
  const api = await callerFor(null)
  const link = await orRefuse(api.accounts.link({ purpose: 'RECOVERY', token }))
  return (
    <AccessFrame>
      <ResetForm link={link} token={token} action={resetPassword} initial={emptyForm()} />
    </AccessFrame>
  )
}
