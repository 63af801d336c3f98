import 'server-only'
import type { Locale } from '@/components/i18n/locale'
import { isWrittenInAudit } from '@/server/modules/audits/domain/written-kinds'
import type { KindCategory, KindList, KindSummary } from '@/server/modules/catalogue/contract'
import { begunByParticipant } from '@/server/modules/catalogue/domain/in-force'

/** A kind as a person chooses it: one language, without its tree. */
export interface KindChoice {
  code: string
  version: string
  title: string
  summary: string
  category: KindCategory
  term: NonNullable<KindSummary['submissionTerm']> | null
  /** It asks customs for information. */
  request: boolean
  /** It is begun within an audit, and nowhere else. */
  inAudit: boolean
}

/** Kinds a participant may begin, in the order of the list. */
export function kindChoices({ kinds }: KindList, locale: Locale): KindChoice[] {
  return kinds
    .filter(begunByParticipant)
    .map(({ code, version, title, summary, category, submissionTerm, direction }) => ({
      code,
      version,
      title: title[locale],
      summary: summary[locale],
      category,
      term: submissionTerm ?? null,
      request: direction === 'request',
      inAudit: isWrittenInAudit(code),
    }))
}

/** Title of each kind by its code, for lists. */
export function kindTitles({ titles }: KindList, locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, title[locale]]))
}
