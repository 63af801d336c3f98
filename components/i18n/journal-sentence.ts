import type { useTranslations } from 'next-intl'
import type { JournalLine } from '@/server/modules/journal/contract'

type Words = ReturnType<typeof useTranslations<'journal'>>

/** What was done, as a sentence: the screen and the exported file say the same. */
export function journalSentence(t: Words, { type, facts }: Pick<JournalLine, 'type' | 'facts'>): string {
  return t(`event.${type}`, { ...facts, person: facts.person || 'none', office: facts.office || '—' })
}

/** Who did it: a person, an office, or the portal itself. */
export function journalActor(t: Words, { who }: Pick<JournalLine, 'who'>): string {
  return who.kind === 'portal' ? t('portal') : who.name
}
