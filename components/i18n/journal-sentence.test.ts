import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { JOURNAL_TYPES } from '@/server/modules/journal/contract'
import { journalSentence } from './journal-sentence'
import { messages } from './messages'

const OFFICE = { ru: 'Таможня', en: 'Customs House' }
const FACTS = { title: 'Тема', number: '7', person: 'Белов', office: OFFICE, days: 7, outcome: 'ACCEPTED' }

describe.each(['ru', 'en'] as const)('words of the journal, %s', (locale) => {
  const t = createTranslator({
    locale,
    messages: messages[locale],
    namespace: 'journal',
    onError: (error) => {
      throw error
    },
  })

  it.each(JOURNAL_TYPES)('%s has a sentence, with every fact and with none', (type) => {
    for (const facts of [FACTS, { title: '', number: '', person: '', office: null, days: 0, outcome: '' }]) {
      const sentence = journalSentence(t, locale, { type, facts })
      expect(sentence.length).toBeGreaterThan(5)
      expect(sentence).not.toContain('event.')
      expect(sentence).not.toMatch(/[{}]/)
    }
  })
})
