import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivateForm } from '@/components/accounts/activate-form'
import { emptyForm } from '@/components/accounts/form-state'
import { callerFor, orRefuse } from '@/server/trpc/caller'
import { AccessFrame, tokenOf, type Search } from '../access-frame'
import { activate } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('activate.title'), robots: { index: false } }
}

/** The link of the application's letter. Looking at it uses nothing up. */
export default async function ActivatePage(props: { searchParams: Search }) {
  const token = await tokenOf(props.searchParams)
  const api = await callerFor(null)
  const link = await orRefuse(api.accounts.link({ purpose: 'ACTIVATION', token }))
  return (
    <AccessFrame>
      <ActivateForm link={link} token={token} action={activate} initial={emptyForm()} />
    </AccessFrame>
  )
}
