import { getLocale, getTranslations } from 'next-intl/server'
import {
  formatInstant,
  formatNumericDate,
  formatNumericInstant,
  moscowDate,
} from '@/components/datetime/format'
import { valueText } from '@/components/form/value-text'
import type { PrintWords } from '@/server/modules/prints/send-print'
import type { CertificateSummary } from '@/server/modules/signatures/contract'

const day = (milliseconds: number) => formatNumericDate(moscowDate(new Date(milliseconds)))

/** What a printed document says, in the language of the request. */
export async function printWords(): Promise<PrintWords> {
  const locale = await getLocale()
  const t = await getTranslations('information.print')
  const common = await getTranslations('common')
  return {
    line: (row) =>
      row.kind === 'section'
        ? {
            kind: 'heading',
            level: row.level,
            text: row.label[locale] + (row.ordinal === null ? '' : ` ${row.ordinal}`),
          }
        : {
            kind: 'value',
            level: row.level,
            label: row.label[locale],
            value: row.text?.[locale] ?? valueText(row.base, row.value, locale),
          },
    head: (print) => ({
      title: print.title[locale],
      lines: [
        [t('number'), print.number],
        ...(print.registrationNumber
          ? [[t('registration'), print.registrationNumber] as [string, string]]
          : []),
        ...(print.sentAt ? [[t('sent'), formatInstant(print.sentAt, locale)] as [string, string]] : []),
        ...(print.officeName ? [[t('office'), print.officeName] as [string, string]] : []),
        [t('participant'), print.participantName],
      ],
      stamps: print.signatures.map((signature) => {
        const { subject, serial, notBefore, notAfter } = signature.signer as unknown as CertificateSummary
        return {
          owner: subject.SN ? `${subject.SN} ${subject.G ?? ''}`.trim() : (subject.CN ?? ''),
          certificate: serial,
          validFrom: day(notBefore),
          validTo: day(notAfter),
          signedAt: signature.signedAt ? formatNumericInstant(signature.signedAt) : null,
          power: signature.powerNumber,
        }
      }),
      checkAddress: print.checkAddress,
      foot: `${print.number} · SHA-256 ${print.sha256}`,
      words: {
        portal: common('portal'),
        page: t('page'),
        of: t('of'),
        signed: t('signed'),
        certificate: t('certificate'),
        owner: t('owner'),
        validity: t('validity'),
        signedAt: t('signedAt'),
        power: t('power'),
        check: t('check'),
        total: '',
      },
    }),
  }
}
