import 'server-only'
import type { Locale } from '@/components/i18n/locale'
import type { KindCategory, KindSummary } from '@/server/modules/catalogue/contract'
import { listKinds } from '@/server/modules/catalogue/domain/registry'

/** A kind as a person chooses it: one language, without its tree. */
export interface KindChoice {
  code: string
  version: string
  title: string
  summary: string
  category: KindCategory
  term: NonNullable<KindSummary['submissionTerm']> | null
}

/** Kinds a participant may begin, in the order of the registry. */
export function kindChoices(locale: Locale): KindChoice[] {
  return listKinds()
    .filter((kind) => kind.direction === 'from-participant')
    .map(({ code, version, title, summary, category, submissionTerm }) => ({
      code,
      version,
      title: title[locale],
      summary: summary[locale],
      category,
      term: submissionTerm ?? null,
    }))
}

/** Title of each kind by its code, for lists. */
export function kindTitles(locale: Locale): Record<string, string> {
  return Object.fromEntries(listKinds().map((kind) => [kind.code, kind.title[locale]]))
}
