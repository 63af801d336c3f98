import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { emptyForm } from '@/components/accounts/form-state'
import { UnlockForm } from '@/components/accounts/unlock-form'
import { callerFor, orRefuse } from '@/server/trpc/caller'
import { AccessFrame, tokenOf, type Search } from '../access-frame'
import { liftRest } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('unlock.title'), robots: { index: false } }
}

/** The link of a letter about a rest after wrong passwords (ACC-3). */
export default async function UnlockPage(props: { searchParams: Search }) {
  const token = await tokenOf(props.searchParams)
  const api = await callerFor(null)
  const link = await orRefuse(api.accounts.link({ purpose: 'UNLOCK', token }))
  return (
    <AccessFrame>
      <UnlockForm link={link} token={token} action={liftRest} initial={emptyForm()} />
    </AccessFrame>
  )
}
