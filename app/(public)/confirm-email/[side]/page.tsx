import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmailForm } from '@/components/accounts/email-form'
import { emptyForm } from '@/components/accounts/form-state'
import { callerFor, orRefuse } from '@/server/trpc/caller'
import { AccessFrame, tokenOf, type Search } from '../../access-frame'
import { answerEmailChange } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('email.title'), robots: { index: false } }
}

/** The links of the two letters about a change of e-mail: `old` went to the present address, `new` to the new one. */
export default async function ConfirmEmailPage(props: {
  params: Promise<{ side: string }>
  searchParams: Search
}) {
  const { side } = await props.params
  if (side !== 'old' && side !== 'new') notFound()
  const token = await tokenOf(props.searchParams)
  const purpose = side === 'old' ? 'EMAIL_OLD' : 'EMAIL_NEW'
  const api = await callerFor(null)
  const link = await orRefuse(api.accounts.link({ purpose, token }))
  return (
    <AccessFrame>
      <EmailForm side={side} link={link} token={token} action={answerEmailChange} initial={emptyForm()} />
    </AccessFrame>
  )
}
