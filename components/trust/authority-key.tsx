'use client'

import { Link2, ShieldCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { TimeAgo } from '@/components/datetime/time-ago'
import { Status } from '@/components/ui/status'
import type { AuthorityCertificateView, RevocationListView } from '@/server/modules/trust/contract'
import { FreshnessMark } from './marks'

/** A key of an authority: its certificate, and the lists of what it has revoked. `at` is the server's instant. */
export function AuthorityKey({ of: key, at }: { of: AuthorityCertificateView; at: string }) {
  const t = useTranslations('trust.card')
  return (
    <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 wrap-anywhere">{key.subject}</span>
          <Status tone="neutral" icon={key.anchor ? ShieldCheck : Link2} quiet>
            {t(key.anchor ? 'anchor' : 'intermediate')}
          </Status>
          {key.valid ? null : (
            <Status tone="refused" quiet>
              {t(key.validTo <= at ? 'ended' : 'early')}
            </Status>
          )}
        </h3>
        <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-sm [&_dt]:text-muted">
          <dt>{t('validity')}</dt>
          <dd>
            <Instant value={key.validFrom} form="numeric" /> — <Instant value={key.validTo} form="numeric" />
          </dd>
          <dt>{t('issuer')}</dt>
          <dd className="wrap-anywhere">{key.issuer}</dd>
          <dt>{t('serial')}</dt>
          <dd className="font-mono text-xs/5 break-all select-all">{key.serial}</dd>
          <dt>{t('thumbprint')}</dt>
          <dd className="font-mono text-xs/5 break-all select-all">{key.thumbprint}</dd>
        </dl>
      </div>
      <div className="min-w-0 space-y-2">
        {key.lists.length === 0 ? <p className="text-sm text-muted">{t('noLists')}</p> : null}
        {key.lists.map((list) => (
          <List key={list.id} list={list} at={at} />
        ))}
      </div>
    </div>
  )
}

function List({ list, at }: { list: RevocationListView; at: string }) {
  const t = useTranslations('trust')
  const locale = useLocale()
  return (
    <div className="border-l-2 pl-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3">
        <FreshnessMark freshness={list.freshness} />
        <span className="min-w-0 font-mono text-xs break-all">{list.address || t('card.fromFile')}</span>
      </p>
      {list.thisUpdate ? (
        <p className="text-muted">
          {list.receivedAt ? (
            <>
              {t('card.received')} <TimeAgo value={list.receivedAt} now={at} locale={locale} />
            </>
          ) : null}
          {list.nextUpdate ? (
            <>
              {', '}
              {t('card.nextUpdate')} <Instant value={list.nextUpdate} form="numeric" />
            </>
          ) : null}
          {list.number ? `, ${t('card.number', { number: list.number })}` : null}
          {list.entries === null ? null : `, ${t('card.entries', { count: list.entries })}`}
        </p>
      ) : null}
      {list.failure ? (
        <p className="text-refused">
          {t(`refusal.${list.failure}`)}{' '}
          <span className="text-muted">
            {t('card.failures', { count: list.failures })}
            {list.triedAt ? (
              <>
                {', '}
                {t('card.tried')} <TimeAgo value={list.triedAt} now={at} locale={locale} />
              </>
            ) : null}
          </span>
        </p>
      ) : null}
    </div>
  )
}
