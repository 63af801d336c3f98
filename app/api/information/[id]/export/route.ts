import { getLocale, getTranslations } from 'next-intl/server'
import { cellText, isNumeric } from '@/components/data/cell-text'
import { formatInstant } from '@/components/datetime/format'
import { sendAnswer } from '@/server/modules/information/send-answer'
import { stampOf } from '../../../documents/print-words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** An answer of customs as CSV, a workbook, JSON, XML or PDF, by the view of the address. */
export async function GET(request: Request, { params }: RouteContext) {
  const locale = await getLocale()
  const t = await getTranslations('information')
  const common = await getTranslations('common')
  return sendAnswer(request, (await params).id, {
    label: (column) => column.label[locale],
    text: (column, value) => cellText(column, value, locale),
    total: t('total'),
    print: ({ title, receivedAt, sha256, id, columns }, totals, { checkAddress, request, signatures }) => ({
      head: {
        title,
        lines: [
          [t('answer.received'), formatInstant(receivedAt, locale)],
          [t('answer.id'), id],
          ...(request ? [[t('answer.request'), request] as [string, string]] : []),
        ],
        stamps: signatures.map(stampOf),
        checkAddress,
        foot: `${id} · SHA-256 ${sha256}`,
        words: {
          portal: common('portal'),
          page: t('print.page'),
          of: t('print.of'),
          signed: t('print.requestSigned'),
          certificate: t('print.certificate'),
          owner: t('print.owner'),
          validity: t('print.validity'),
          signedAt: t('print.signedAt'),
          power: t('print.power'),
          check: t('print.check'),
          total: t('total'),
        },
      },
      columns: columns.map((column) => ({
        label: column.label[locale],
        weight: column.type === 'text' ? 14 : 10,
        right: isNumeric(column),
      })),
      totals: totals.some((sum) => sum !== null)
        ? totals.map((sum, i) =>
            sum === null ? (i === 0 ? t('total') : '') : cellText(columns[i]!, sum, locale),
          )
        : null,
    }),
  })
}
