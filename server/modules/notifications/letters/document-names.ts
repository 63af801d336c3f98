import type { Purpose } from '@/server/modules/audits/domain/actions'
import type { Locale } from '@/server/platform/letter'

/** Documents that a chief approves, as a sentence begins with them. */
const NAMES: Record<Locale, Partial<Record<Purpose, string>> & { other: string }> = {
  ru: {
    order: 'Решение о проведении проверки',
    prolongation: 'Продление проверки',
    suspension: 'Приостановление проверки',
    act: 'Акт проверки',
    decision: 'Решение по результатам проверки',
    other: 'Документ',
  },
  en: {
    order: 'Order to audit',
    prolongation: 'Prolongation of the audit',
    suspension: 'Suspension of the audit',
    act: 'Act of the audit',
    decision: 'Decision on the audit',
    other: 'Document',
  },
}

/** «Акт проверки», by the purpose among the facts of a notice. */
export const documentName = (locale: Locale, purpose = ''): string =>
  NAMES[locale][purpose as Purpose] ?? NAMES[locale].other
