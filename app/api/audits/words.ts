import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate, formatInstant, formatNumericInstant } from '@/components/datetime/format'
import type { AuditWords } from '@/server/modules/prints/audit-entries'
import type { PrintLine } from '@/server/modules/prints/contract'
import { printWords } from '../documents/print-words'

/** Days among the facts of a line are told as days. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What a whole audit says on paper, in the language of the request. */
export async function auditWords(): Promise<AuditWords> {
  const locale = await getLocale()
  const t = await getTranslations('audits')
  const information = await getTranslations('information.print')
  const common = await getTranslations('common')
  const heading = (text: string): PrintLine => ({ kind: 'heading', level: 0, text })
  const line = (label: string, value: string): PrintLine => ({ kind: 'value', level: 0, label, value })
  const instant = (value: string) => formatInstant(value, locale)
  const sentence = (type: string, facts: Record<string, string | number>) => {
    const told = Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && DAY.test(fact) ? formatDate(fact, locale) : fact,
    ])
    return t(
      `line.${type.replaceAll(':', '.')}` as 'line.opened',
      Object.fromEntries(told) as Record<string, string>,
    )
  }
  return {
    ...(await printWords()),
    timeline: (taken) => ({
      head: {
        title: t('print.title', { form: t(`formFull.${taken.form}`), number: taken.number }),
        lines: [
          [t('print.participant'), taken.participant.name],
          [t('print.office'), `${taken.office.name[locale]} (${taken.office.code})`],
          [t('print.status'), t(`status.${taken.status}`)],
          ...(taken.startedOn
            ? [[t('print.started'), formatDate(taken.startedOn, locale)] as [string, string]]
            : []),
        ],
        stamps: [],
        checkAddress: null,
        foot: taken.number,
        words: {
          portal: common('portal'),
          page: information('page'),
          of: information('of'),
          ...{ signed: '', certificate: '', owner: '', validity: '', signedAt: '', power: '', check: '' },
          total: '',
        },
      },
      lines: [
        heading(t('print.about')),
        ...(taken.card.ground ? [line(t('print.ground'), taken.card.ground)] : []),
        line(t('print.subjects'), taken.card.subjects.map((code) => t(`subject.${code}`)).join('; ')),
        line(
          t('print.period'),
          `${formatDate(taken.card.periodFrom, locale)} – ${formatDate(taken.card.periodTo, locale)}`,
        ),
        ...(taken.card.declarations.length > 0
          ? [line(t('print.declarations'), taken.card.declarations.join('\n'))]
          : []),
        ...(taken.terms.length > 0 ? [heading(t('print.terms'))] : []),
        ...taken.terms.map((term) =>
          line(
            // The name of a term is the first part of its id.
            t(`term.${term.id.split(':', 1)[0]}` as 'term.audit'),
            t(term.metAt ? 'print.met' : term.suspended ? 'print.suspended' : 'print.due', {
              due: formatDate(term.due, locale),
              at: term.metAt ? instant(term.metAt) : '',
            }),
          ),
        ),
        ...(taken.documents.length > 0 ? [heading(t('print.documents'))] : []),
        ...taken.documents.map((document) =>
          line(
            t('own.documents.named', { what: t(`purpose.${document.purpose}`), number: document.number }),
            [
              `${t('own.way.sent')}: ${instant(document.sentAt)}`,
              document.deliveredAt && `${t('own.way.delivered')}: ${instant(document.deliveredAt)}`,
              `${t(document.deemed ? 'own.way.deemed' : 'own.way.willBeDeemed')}: ${formatDate(document.deemedOn, locale)}`,
              document.openedAt
                ? `${t('own.way.opened')}: ${instant(document.openedAt)}, ${document.openedBy}`
                : t('own.way.not.opened'),
              document.confirmedAt
                ? `${t('own.way.confirmed')}: ${instant(document.confirmedAt)}, ${document.confirmedBy}`
                : t('own.way.not.confirmed'),
            ]
              .filter(Boolean)
              .join('\n'),
          ),
        ),
        heading(t('own.timeline.title')),
        ...taken.timeline.map((one) =>
          line(
            `${formatNumericInstant(one.at)}, ${one.by ?? t(`side.${one.side}`)}`,
            sentence(one.type, one.facts),
          ),
        ),
      ],
    }),
  }
}
