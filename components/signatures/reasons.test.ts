import { expect, it } from 'vitest'
import { messages } from '@/components/i18n/messages'
import { SIGNING_PROBLEMS } from '@/components/signing/signer'
import { REASONS } from '@/server/modules/signatures/contract'

it.each(REASONS)('%s has a title, a cause and a cure in both languages', (reason) => {
  for (const locale of ['ru', 'en'] as const) {
    expect(Object.keys(messages[locale].check.reasons[reason]).sort()).toEqual(['cause', 'cure', 'title'])
    // It follows a colon: «Подпись не принята: срок сертификата истёк».
    expect(messages[locale].check.reasons[reason].title).toMatch(/^[а-яёa-z]/)
  }
})

it('no words are left for a reason that does not exist', () => {
  expect(Object.keys(messages.ru.check.reasons).sort()).toEqual([...REASONS].sort())
})

it.each(SIGNING_PROBLEMS)('%s has a title, a cause and a cure in both languages', (problem) => {
  for (const locale of ['ru', 'en'] as const) {
    expect(Object.keys(messages[locale].check.browser.problems[problem]).sort()).toEqual([
      'cause',
      'cure',
      'title',
    ])
  }
})

it('no words are left for a problem that does not exist', () => {
  expect(Object.keys(messages.ru.check.browser.problems).sort()).toEqual([...SIGNING_PROBLEMS].sort())
})
