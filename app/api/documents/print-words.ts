import { getLocale, getTranslations } from 'next-intl/server'
import {
  formatInstant,
  formatNumericDate,
  formatNumericInstant,
  moscowDate,
} from '@/components/datetime/format'
import { cellText } from '@/components/data/cell-text'
import { valueText } from '@/components/form/value-text'
import type { Stamp } from '@/server/modules/prints/contract'
import type { Print } from '@/server/modules/prints/load-print'
import type { ExportWords } from '@/server/modules/prints/send-export'
import type { PrintWords } from '@/server/modules/prints/send-print'
import type { CertificateSummary } from '@/server/modules/signatures/contract'

const day = (milliseconds: number) => formatNumericDate(moscowDate(new Date(milliseconds)))

const line = (label: string, value: string) => ({ kind: 'value', level: 0, label, value }) as const

/** A signature as its stamp. */
export function stampOf({ signer, signedAt, powerNumber }: Print['signatures'][number]): Stamp {
  const { subject, serial, notBefore, notAfter } = signer as unknown as CertificateSummary
  return {
    owner: subject.SN ? `${subject.SN} ${subject.G ?? ''}`.trim() : (subject.CN ?? ''),
    certificate: serial,
    validFrom: day(notBefore),
    validTo: day(notAfter),
    signedAt: signedAt ? formatNumericInstant(signedAt) : null,
    power: powerNumber,
  }
}

/**
 * What a printed document says around its contents, in the language of the request. The contents themselves are what was
 * signed: an office is named in them as in the XML, in Russian.
 */
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
    annex: ({ decision, officeName }) =>
      decision && {
        lines: [
          { kind: 'heading', level: 0, text: t('decision.title') },
          line(t('decision.outcome'), t(`decision.${decision.outcome}`)),
          line(t('decision.text'), decision.text),
          line(t('decision.at'), formatInstant(decision.decidedAt, locale)),
          line(t('decision.by'), [decision.decidedBy, officeName?.[locale]].filter(Boolean).join(', ')),
          ...decision.files.map(({ name, sha256 }) => line(t('decision.file'), `${name}\nSHA-256 ${sha256}`)),
          ...(decision.sha256 === null
            ? [line(t('decision.signature'), t('decision.unsigned'))]
            : [line(t('decision.document'), `SHA-256 ${decision.sha256}`)]),
        ],
        stamps: decision.signatures.map(stampOf),
      },
    head: (print) => ({
      title: print.title[locale],
      lines: [
        [t('number'), print.number],
        ...(print.registrationNumber
          ? [[t('registration'), print.registrationNumber] as [string, string]]
          : []),
        ...(print.sentAt ? [[t('sent'), formatInstant(print.sentAt, locale)] as [string, string]] : []),
        ...(print.officeName ? [[t('office'), print.officeName[locale]] as [string, string]] : []),
        [t('participant'), print.participantName],
      ],
      stamps: print.signatures.map(stampOf),
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

/** What a document taken out as a table says, in the language of the request. */
export async function exportWords(): Promise<ExportWords> {
  const locale = await getLocale()
  const t = await getTranslations('information.export')
  const { head, line } = await printWords()
  return {
    head: (print) => head(print).lines,
    line,
    label: (text) => text[locale],
    cell: (column, value) => cellText(column, value, locale),
    document: t('document'),
    section: t('section'),
    field: t('field'),
    value: t('value'),
  }
}
