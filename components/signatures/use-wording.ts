import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatInstant, moscowDate } from '@/components/datetime/format'
import type {
  CertificateSummary,
  KeyFinding,
  Reason,
  SignerVerdict,
  Subject as Name,
  Verdict,
} from '@/server/modules/signatures/contract'
import type { Row, RowState, Subject } from './check-rows'

export interface RowWords {
  readonly title: string
  readonly state: string
  readonly text: string
  /** Of a refused row. */
  readonly cause: string | null
  readonly cure: string | null
}

/** The kinds of keyUsage that have words, by the bit's number. */
const USAGES = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8'] as const

const DAY = 24 * 60 * 60 * 1000

/** Everything that a protocol says, for the screen and for the text that is copied alike. */
export function useWording(judgedAt: number) {
  const t = useTranslations('check')
  const locale = useLocale()
  const instant = (at: number) => formatInstant(new Date(at), locale)
  const day = (at: number) => formatDate(moscowDate(new Date(at)), locale)
  const age = (at: number) => t('age', { days: Math.max(0, Math.floor((judgedAt - at) / DAY)) })

  function algorithm(key: KeyFinding | null): string {
    return key ? t(`algorithms.${key.kind}`, { bits: key.bits }) : t('algorithms.unknown')
  }

  function usages({ keyUsage }: SignerVerdict['findings']): string {
    const words = (keyUsage ?? []).flatMap((bit) => {
      const usage = USAGES[bit]
      return usage ? [t(`usages.${usage}`)] : []
    })
    return words.length > 0 ? t('passed.usage', { usages: words.join(', ') }) : t('passed.usageFree')
  }

  const period = ({ notBefore, notAfter }: CertificateSummary) => ({
    from: day(notBefore),
    until: day(notAfter),
  })
  const path = (signer: SignerVerdict) =>
    signer.findings.chain.map((each) => nameOf(each.subject)).join(' → ')

  function row(
    verdict: Verdict,
    signer: SignerVerdict | null,
    name: Row,
    state: RowState,
    subject: Subject,
  ): RowWords {
    const reason = signer ? signer.reason : verdict.reason
    const refused = state === 'refused' && reason
    return {
      title: t(`rows.${name}`),
      state: t(`states.${state}`),
      text: refused
        ? t(`reasons.${reason}.title`)
        : state === 'unreached'
          ? t('unreached')
          : state === 'absent'
            ? absent(name, signer)
            : passed(name, verdict, signer, subject),
      cause: refused ? [t(`reasons.${reason}.cause`), ...circumstances(name, signer)].join(' ') : null,
      cure: refused ? t(`reasons.${reason}.cure`) : null,
    }
  }

  function passed(name: Row, verdict: Verdict, signer: SignerVerdict | null, subject: Subject): string {
    if (name === 'file' || !signer?.certificate) {
      return subject === 'certificate'
        ? t('passed.fileCertificate')
        : t('passed.fileSignature', { signers: verdict.signers.length || 1 })
    }
    const { findings, certificate, stampedAt } = signer
    switch (name) {
      case 'certificate':
        return t('passed.certificate', { algorithm: algorithm(findings.key) })
      case 'content':
        return t('passed.content')
      case 'signature':
        return t('passed.signature', { algorithm: algorithm(findings.key) })
      case 'timestamp':
        return stampedAt === null
          ? t('states.passed')
          : t('passed.timestamp', { stamped: instant(stampedAt) })
      case 'usage':
        return usages(findings)
      case 'dates':
        return t('passed.dates', period(certificate))
      case 'chain':
        return t('passed.chain', { path: path(signer) })
      case 'revocation':
        return revocation(signer)
    }
  }

  function revocation({ findings }: SignerVerdict): string {
    if (!findings.revocation) return t('absent.revocation')
    const { source, thisUpdate, nextUpdate } = findings.revocation
    const issued = { age: age(thisUpdate), issued: instant(thisUpdate) }
    if (source === 'answer') return t('passed.revocationAnswer', issued)
    return nextUpdate === null
      ? t('passed.revocationList', issued)
      : t('passed.revocationListUntil', { ...issued, until: instant(nextUpdate) })
  }

  function absent(name: Row, signer: SignerVerdict | null): string {
    if (name === 'revocation') return t('absent.revocation')
    return typeof signer?.claimedAt === 'number'
      ? t('absent.timestampClaimed', { claimed: instant(signer.claimedAt) })
      : t('absent.timestampNone')
  }

  /** What is known about a refusal beyond its general cause. */
  function circumstances(name: Row, signer: SignerVerdict | null): string[] {
    if (!signer?.certificate) return []
    const { revocation: seen, chain } = signer.findings
    if (name === 'dates') return [t('refusal.dates', period(signer.certificate))]
    if (name === 'chain') return chain.length > 1 ? [t('refusal.path', { path: path(signer) })] : []
    if (name !== 'revocation' || !seen) return []
    if (seen.revokedAt !== null) return [t('refusal.revokedSince', { at: instant(seen.revokedAt) })]
    return [t('refusal.listIssued', { age: age(seen.thisUpdate), issued: instant(seen.thisUpdate) })]
  }

  function summary(verdict: Verdict, subject: Subject): string {
    const { signers, reason } = verdict
    if (verdict.valid) {
      return subject === 'certificate'
        ? t('summary.validCertificate')
        : t('summary.validSignature', { count: signers.length })
    }
    const words = reasonTitle(reason ?? 'INPUT_MALFORMED')
    if (signers.length === 0) return t('summary.refusedFile', { reason: words })
    if (subject === 'certificate') return t('summary.refusedCertificate', { reason: words })
    const good = signers.filter((each) => each.valid).length
    return signers.length > 1
      ? t('summary.refusedSome', { good, all: signers.length, reason: words })
      : t('summary.refusedSignature', { reason: words })
  }

  const reasonTitle = (reason: Reason) => t(`reasons.${reason}.title`)

  /** Names and values of what is written in the certificate and the signature; only what is there. */
  function facts({ certificate, claimedAt, stampedAt, level, findings }: SignerVerdict): [string, string][] {
    const own = certificate?.subject
    const all: [string, string | null | undefined][] = [
      [t('facts.owner'), own && personOf(own)],
      [t('facts.organisation'), own?.O],
      [t('facts.inn'), own?.INN],
      [t('facts.innLe'), own?.INNLE],
      [t('facts.ogrn'), own?.OGRN],
      [t('facts.ogrnip'), own?.OGRNIP],
      [t('facts.snils'), own?.SNILS],
      [t('facts.issuer'), certificate && nameOf(certificate.issuer)],
      [t('facts.serial'), certificate && inPairs(certificate.serial)],
      [t('facts.dates'), certificate && t('facts.period', period(certificate))],
      [t('facts.key'), findings.key && algorithm(findings.key)],
      [t('facts.claimed'), claimedAt === null ? null : instant(claimedAt)],
      [t('facts.stamped'), stampedAt === null ? null : instant(stampedAt)],
      [t('facts.level'), level && t(`levels.${level}`)],
    ]
    return all.flatMap(([term, value]) => (value ? [[term, value] as [string, string]] : []))
  }

  return { row, summary, facts, instant, reasonTitle }
}

/** «Орлова Анна Сергеевна, ООО «Балтийский вектор»». */
export function ownerOf(name: Name): string {
  const person = personOf(name)
  return name.O && name.O !== person ? `${person}, ${name.O}` : person
}

function personOf({ SN, G, CN, O }: Name): string {
  return SN && G ? `${SN} ${G}` : (CN ?? O ?? '—')
}

function nameOf({ CN, O, SN, G }: Name): string {
  return CN ?? O ?? (SN && G ? `${SN} ${G}` : '—')
}

/** «0A 1B 2C», as programs show a number. */
function inPairs(serial: string): string {
  const hex = serial.length % 2 === 0 ? serial : `0${serial}`
  return hex.toUpperCase().match(/../g)?.join(' ') ?? serial
}
