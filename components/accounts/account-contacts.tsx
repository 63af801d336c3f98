'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useTRPC } from '@/components/trpc/client'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { PendingEmailChange } from '@/server/modules/accounts/contract'
import type { ProfileView } from '@/server/modules/profile/contract'
import { ChangeEmail } from './change-email'

// With its rules it weighs more than the rest of the card.
const ChangePassword = dynamic(() => import('./change-password').then((module) => module.ChangePassword))

/** How the person signs in and is written to. */
export function AccountContacts(props: { profile: ProfileView; pending: PendingEmailChange | null }) {
  const t = useTranslations('profile')
  const trpc = useTRPC()
  const { data: pending } = useQuery(
    trpc.accounts.emailChange.queryOptions(undefined, { initialData: props.pending }),
  )
  const { login, email, hasPassword, source } = props.profile
  return (
    <Card title={t('contacts.title')}>
      <DescriptionList
        items={[
          {
            term: t('field.email'),
            value: (
              <>
                <p className="wrap-anywhere">
                  {email ?? <span className="text-muted">{t('contacts.none')}</span>}
                </p>
                {pending ? (
                  <p className="text-sm text-muted">{t('email.pending', { email: pending.newEmail })}</p>
                ) : null}
              </>
            ),
          },
          ...(login ? [{ term: t('field.login'), value: login }] : []),
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {source === 'PASSWORD' ? <ChangeEmail /> : null}
        {hasPassword ? <ChangePassword personal={[login, email].filter((one) => one !== null)} /> : null}
      </div>
    </Card>
  )
}
