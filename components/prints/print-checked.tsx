import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import type { PrintFacts, PrintSigner } from '@/server/modules/prints/contract'

/** What the portal tells anybody about the document of a print: its kind, when it was sent, who signed it. */
export function PrintChecked({ facts }: { facts: PrintFacts }) {
  const t = useTranslations('verify')
  const locale = useLocale()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t('lead')} back={{ href: '/', label: t('back') }} />
      <Alert tone="received" title={t('note')} className="mb-6" />
      <Card>
        <DescriptionList
          items={[
            { term: t('kind'), value: facts.title[locale] },
            { term: t('sent'), value: facts.sentAt ? <Instant value={facts.sentAt} /> : t('notSent') },
            {
              term: t('registration'),
              value: facts.registrationNumber ? (
                <span className="tabular wrap-anywhere">{facts.registrationNumber}</span>
              ) : (
                t('notRegistered')
              ),
            },
          ]}
        />
      </Card>
      <Card title={t('signatures')} className="mt-6">
        {facts.signatures.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ul aria-label={t('signatures')} className="divide-y">
            {facts.signatures.map((signer) => (
              <li key={`${signer.serial} ${signer.verifiedAt}`} className="py-3 first:pt-0 last:pb-0">
                <Signer {...signer} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {facts.decision ? (
        <Card title={t('decision')} className="mt-6">
          <p className="mb-3">
            {t(`outcome.${facts.decision.outcome}`)}, <Instant value={facts.decision.decidedAt} />
          </p>
          {facts.decision.signer ? (
            <Signer {...facts.decision.signer} />
          ) : (
            <p className="text-muted">{t('decisionUnsigned')}</p>
          )}
        </Card>
      ) : null}
    </div>
  )
}

/** Who signed, by which certificate, and when the portal verified it. */
function Signer({ name, serial, verifiedAt }: PrintSigner) {
  const t = useTranslations('verify')
  return (
    <>
      <p lang="ru" className="font-semibold wrap-anywhere">
        {name || t('unnamed')}
      </p>
      <p className="text-sm text-muted">
        {t('certificate')} <span className="font-mono wrap-anywhere">{serial}</span>
      </p>
      <p className="text-sm text-muted">
        {t('verified')} <Instant value={verifiedAt} form="numeric" />
      </p>
    </>
  )
}

/** Somebody tries hashes, or a whole office checks its papers: both wait. */
export function PrintCheckedTooOften({ seconds }: { seconds: number }) {
  const t = useTranslations('verify')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} back={{ href: '/', label: t('back') }} />
      <Alert tone="near" title={t('tooOften')}>
        {t('wait', { minutes: Math.ceil(seconds / 60) })}
      </Alert>
    </div>
  )
}
