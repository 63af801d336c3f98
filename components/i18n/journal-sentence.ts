import type { useTranslations } from 'next-intl'
import type { JournalLine } from '@/server/modules/journal/contract'
import type { Locale } from './locale'

type Words = ReturnType<typeof useTranslations<'journal'>>

/** What was done, as a sentence: the screen and the exported file say the same. */
export function journalSentence(
  t: Words,
  locale: Locale,
  { type, facts }: Pick<JournalLine, 'type' | 'facts'>,
): string {
  return t(`event.${type}`, {
    ...facts,
    person: facts.person || 'none',
    office: facts.office?.[locale] ?? '—',
  })
}

/** Who did it: a person, an office, or the portal itself. */
export function journalActor(t: Words, locale: Locale, { who }: Pick<JournalLine, 'who'>): string {
  if (who.kind === 'office') return who.name[locale]
  return who.kind === 'portal' ? t('portal') : who.name
}
