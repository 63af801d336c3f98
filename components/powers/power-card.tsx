'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatDateRange, formatInstant, formatTerm } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { PowerDetails } from '@/server/modules/powers/contract'
import { LinkForm } from './link-form'
import { PowerStatus } from './power-status'
import { ReportButton } from './report-button'
import { RevokeButton } from './revoke-button'

/** One power: who may do what for whom and until when, its document, and what can be done with it. Live. */
export function PowerCard(props: { base: string; participantId: string; first: PowerDetails }) {
  const t = useTranslations('powers')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data: power } = useQuery(
    trpc.powers.get.queryOptions({ id: props.first.id }, { initialData: props.first }),
  )
  const file = `/api/powers/${power.id}?for=${props.participantId}`
  const { signature } = power
  const current = power.state === 'valid' || power.state === 'expiring'
  return (
    <>
      <PageHeader
        title={t('card.title', { name: power.representativeName })}
        {...(power.colleagues.length > 0 && {
          back: { href: `${props.base}/organisation/powers`, label: t('title') },
        })}
        status={<PowerStatus state={power.state} />}
        actions={power.may.revoke ? <RevokeButton power={power} /> : null}
      />
      <div className="space-y-6">
        <Card title={t('card.what')}>
          <ul className="list-disc space-y-2 pl-5">
            {power.powers.map((item) => (
              <li key={`${item.code} ${item.text}`} className="wrap-anywhere">
                {item.text}
                {item.code ? (
                  <span className="block text-sm text-muted">{t('card.code', { code: item.code })}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('card.facts')}>
          <DescriptionList
            items={[
              {
                key: 'term',
                term: t('card.term'),
                value: (
                  <>
                    {formatDateRange(power.validFrom, power.validTo, locale)}
                    {current ? (
                      <span className="block text-sm text-muted first-letter:uppercase">
                        {formatTerm(
                          { until: power.validTo, daysLeft: power.daysLeft, unit: 'calendar' },
                          locale,
                        )}
                      </span>
                    ) : null}
                  </>
                ),
              },
              ...(power.revokedAt
                ? [
                    {
                      key: 'revoked',
                      term: t('card.revoked'),
                      value: `${formatInstant(power.revokedAt, locale)}. ${power.revocationReason ?? ''}`,
                    },
                  ]
                : []),
              {
                key: 'number',
                term: t('field.number'),
                value: <span className="tabular wrap-anywhere">{power.number}</span>,
              },
              { key: 'internal', term: t('field.internalNumber'), value: power.internalNumber ?? '—' },
              { key: 'principal', term: t('field.principalTaxId'), value: power.principalTaxId },
              {
                key: 'representative',
                term: t('card.representative'),
                value: (
                  <>
                    {power.representativeName}
                    <span className="tabular block text-sm text-muted">
                      {[
                        power.representativeTaxId &&
                          `${t('field.representativeTaxId')} ${power.representativeTaxId}`,
                        power.representativeSnils &&
                          `${t('field.representativeSnils')} ${saidSnils(power.representativeSnils)}`,
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </>
                ),
              },
              {
                key: 'issued',
                term: t('field.issuedAt'),
                value: formatDate(power.issuedAt, locale),
              },
              {
                key: 'delegate',
                term: t('card.delegate'),
                value: t(power.mayDelegate ? 'card.delegateYes' : 'card.delegateNo'),
              },
              {
                key: 'signature',
                term: t('card.signature'),
                value: signature
                  ? t('signature.good', {
                      name: signature.signer ?? '—',
                      at: formatInstant(signature.judgedAt, locale),
                    })
                  : t('signature.none'),
              },
            ]}
          />
          {power.sha256 ? (
            <div className="mt-4 flex flex-wrap gap-2">
              <LinkButton href={file} download="">
                <Download aria-hidden />
                {t('card.download')}
              </LinkButton>
              {signature && power.colleagues.length > 0 ? (
                <LinkButton href={`${file}&part=signature`} download="">
                  <Download aria-hidden />
                  {t('card.downloadSignature')}
                </LinkButton>
              ) : null}
            </div>
          ) : null}
        </Card>
        {power.colleagues.length > 0 ? (
          <Card title={t('link.title')}>
            <LinkForm key={power.version} power={power} />
          </Card>
        ) : null}
        {power.may.report ? (
          <Card title={t('report.title')}>
            <ReportButton base={props.base} id={power.id} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

/** 000-000-000 00, as it stands on the card; what is not eleven digits stays as it is. */
const saidSnils = (digits: string) => digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3\u00a0$4')
