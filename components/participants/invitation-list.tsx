'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, Clock, Mail, MailPlus, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { formatInstant } from '@/components/datetime/format'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import type { InvitationView } from '@/server/modules/participants/contract'
import type { Page } from '@/server/modules/submissions/contract'
import { InvitationActs } from './invitation-acts'
import type { KindName } from '@/components/form/kinds-field'
import { useRightsWords } from './use-rights-words'

const InviteSheet = dynamic(() => import('./invite-sheet').then((module) => module.InviteSheet))

const STATE = {
  waiting: { tone: 'action', icon: Clock },
  expired: { tone: 'near', icon: Clock },
  accepted: { tone: 'neutral', icon: CircleCheck },
  declined: { tone: 'neutral', icon: CircleX },
  revoked: { tone: 'neutral', icon: Undo2 },
} as const

/** Who was invited and what came of it; a button invites another. */
export function InvitationList(props: {
  first: Page<InvitationView>
  confirmed: boolean
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
}) {
  const t = useTranslations('organisation.invitations')
  const trpc = useTRPC()
  const [inviting, setInviting] = useState(false)
  const found = useInfiniteQuery(
    trpc.invitations.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = found.data.pages.flatMap((page) => page.items)
  const invite = (
    <Button variant="primary" onClick={() => setInviting(true)}>
      <MailPlus aria-hidden />
      {t('invite')}
    </Button>
  )
  return (
    <div className="space-y-6">
      {props.confirmed ? items.length > 0 && invite : <Alert tone="near" title={t('closed')} />}
      <Card flush>
        {items.length === 0 ? (
          <EmptyState
            icon={<Mail aria-hidden />}
            title={t('empty.title')}
            text={t('empty.text')}
            action={props.confirmed ? invite : undefined}
          />
        ) : (
          <ul aria-label={t('title')}>
            {items.map((one) => (
              <Row key={one.id} invitation={one} confirmed={props.confirmed} kindTitles={props.kindTitles} />
            ))}
          </ul>
        )}
        <MoreButton
          shown={found.hasNextPage}
          busy={found.isFetchingNextPage}
          onPress={() => void found.fetchNextPage()}
        />
      </Card>
      {inviting ? (
        <InviteSheet kinds={props.kinds} kindTitles={props.kindTitles} onClose={() => setInviting(false)} />
      ) : null}
    </div>
  )
}

function Row(props: { invitation: InvitationView; confirmed: boolean; kindTitles: Record<string, string> }) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const words = useRightsWords(props.kindTitles)
  const { invitation: one } = props
  const { acceptedBy } = one
  return (
    <li className="border-b px-inset py-4 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-body wrap-anywhere">{one.email}</h2>
        <Status quiet {...STATE[one.state]}>
          {t(`invitations.state.${one.state}`)}
        </Status>
      </div>
      <p className="text-sm text-muted">
        {t(`role.${one.role}`)}, {one.title}
      </p>
      {one.grants.map((grant, index) => (
        <p key={index} className="mt-1 max-w-prose">
          {words.sentence(grant)}
        </p>
      ))}
      <p className="mt-1 text-sm text-muted">
        {t('invitations.sentAt', { at: formatInstant(one.sentAt, locale) })}
        {one.state === 'waiting'
          ? `. ${t('invitations.until', { at: formatInstant(one.expiresAt, locale) })}`
          : null}
      </p>
      {acceptedBy ? (
        <p className="mt-1 wrap-anywhere">
          {acceptedBy.email
            ? t('invitations.acceptedBy', { name: acceptedBy.name, email: acceptedBy.email })
            : t('invitations.acceptedByNoMail', { name: acceptedBy.name })}
          {acceptedBy.email && acceptedBy.email.toLowerCase() !== one.email.toLowerCase()
            ? `. ${t('invitations.otherMail')}`
            : null}
        </p>
      ) : null}
      <InvitationActs invitation={one} confirmed={props.confirmed} />
    </li>
  )
}
