import { useLocale, useTranslations } from 'next-intl'
import { formatDate, moscowDate } from '@/components/datetime/format'
import { RadioGroup } from '@/components/ui/radio-group'
import type { SignerCertificate } from './signer'

/** Whether a certificate can be used at an instant (milliseconds since 1970), by its dates and its key. */
export function standingOf(
  { summary, key }: SignerCertificate,
  now: number,
): 'good' | 'expired' | 'early' | 'unsupported' {
  if (key === null) return 'unsupported'
  if (summary.notAfter < now) return 'expired'
  return summary.notBefore > now ? 'early' : 'good'
}

/** Certificates to choose from; those that cannot be used are shown with the reason. */
export function CertificateChoice(props: {
  certificates: readonly SignerCertificate[]
  /** Milliseconds since 1970. */
  now: number
  value: string | null
  onChange: (id: string) => void
}) {
  const t = useTranslations('signing.certificate')
  const locale = useLocale()
  const day = (at: number) => formatDate(moscowDate(new Date(at)), locale)
  const options = props.certificates.map((certificate) => {
    const { subject, issuer, serial, notBefore, notAfter } = certificate.summary
    const standing = standingOf(certificate, props.now)
    const person = [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? t('nameless'))
    const term = {
      good: () => t('until', { date: day(notAfter) }),
      expired: () => t('expired', { date: day(notAfter) }),
      early: () => t('early', { date: day(notBefore) }),
      unsupported: () => t('unsupported'),
    }[standing]()
    const facts = [subject.O, term, t('issuer', { issuer: issuer.CN ?? issuer.O ?? '' })].filter(Boolean)
    return {
      value: certificate.id,
      label: <span lang="ru">{person}</span>,
      hint: (
        <>
          {facts.join(' · ')}
          <span className="block wrap-anywhere tabular">{t('serial', { serial })}</span>
        </>
      ),
      disabled: standing !== 'good',
    }
  })
  return (
    <RadioGroup
      id="signing-certificate"
      name="signing-certificate"
      legend={t('legend')}
      options={options}
      value={props.value ?? ''}
      onChange={props.onChange}
    />
  )
}
