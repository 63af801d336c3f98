import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import type { Messages } from '@/components/i18n/messages'
import type { TimelineLine } from '@/server/modules/audits/domain/views'

type Line = Messages['audits']['line']
/** Lines that are worded by what was sent, corrected or answered. */
type Worded = 'sent' | 'corrected' | 'item-asked-again' | 'complaint-answered'
type LineKey = Exclude<keyof Line, Worded> | { [W in Worded]: `${W}.${keyof Line[W] & string}` }[Worded]

/** Days among the facts are told as days. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Makes the sentence of a line in the reader's language. */
export function useLineText(): (line: Pick<TimelineLine, 'type' | 'facts'>) => string {
  const t = useTranslations('audits.line')
  const locale = useLocale()
  return ({ type, facts }) => {
    const told = Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && DAY.test(fact) ? formatDate(fact, locale) : fact,
    ])
    return t(type.replace(':', '.') as LineKey, Object.fromEntries(told) as Record<string, string>)
  }
}
