import { TERM_KINDS, termKindOf, type TermKind } from '@/server/modules/audits/domain/term-kind'
import type { Locale } from '@/server/platform/letter'

const NAMES: Record<Locale, Record<TermKind, string>> = {
  ru: {
    audit: 'окончание проверки',
    requirement: 'ответ на требование',
    'asked-again': 'ответ на повторный запрос',
    objections: 'возражения на акт',
    conclusion: 'заключение по возражениям',
    decision: 'решение по результатам',
    complaint: 'жалоба на решение',
    'complaint-review': 'рассмотрение жалобы',
  },
  en: {
    audit: 'end of the audit',
    requirement: 'reply to a requirement',
    'asked-again': 'answer to what was asked again',
    objections: 'objections to the act',
    conclusion: 'conclusion on the objections',
    decision: 'decision',
    complaint: 'complaint against the decision',
    'complaint-review': 'review of the complaint',
  },
}

/** «: ответ на требование», to go after «срок»; nothing for a notice that does not say what its term is of. */
export function ofTerm(locale: Locale, term = ''): string {
  const kind = termKindOf(term, TERM_KINDS)
  return kind ? `: ${NAMES[locale][kind]}` : ''
}
