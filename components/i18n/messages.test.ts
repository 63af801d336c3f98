import { readdirSync, readFileSync } from 'node:fs'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '@/server/platform/errors'
import { LOCALES, type Locale } from './locale'
import { messages } from './messages'
import { typeset } from './typeset'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

/** Names of arguments and tags in a message, so that a translation cannot lose one. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.plural:
      case TYPE.select:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
        ]
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)]
      default:
        return [element.value]
    }
  })
}

const filesOf = (locale: Locale) =>
  readdirSync(new URL(`./${locale}/`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .sort()

const read = (locale: Locale, file: string): Tree =>
  JSON.parse(readFileSync(new URL(`./${locale}/${file}`, import.meta.url), 'utf8')) as Tree

describe('texts of the interface', () => {
  it('have the same files in both languages, each of them imported', () => {
    expect(filesOf('en')).toEqual(filesOf('ru'))
    const namespaces = filesOf('ru').map((file) => file.replace('.json', ''))
    for (const locale of LOCALES) expect(Object.keys(messages[locale]).sort()).toEqual(namespaces)
  })

  describe.each(filesOf('ru'))('%s', (file) => {
    const [ru, en] = [flatten(read('ru', file)), flatten(read('en', file))]

    it('has the same keys in both languages', () => {
      expect(en.map(([key]) => key).sort()).toEqual(ru.map(([key]) => key).sort())
    })

    it('is valid ICU with the same arguments, nothing empty, no exclamation marks', () => {
      const english = new Map(en)
      for (const [key, text] of ru) {
        const other = english.get(key) ?? ''
        for (const value of [text, other]) {
          expect(value.trim(), key).not.toBe('')
          expect(value, key).not.toContain('!')
        }
        const names = (value: string) => [...new Set(argumentsOf(parse(value)))].sort()
        expect(names(other), key).toEqual(names(text))
      }
    })

    it('is typeset: if not, run `npx tsx components/i18n/typeset.ts`', () => {
      for (const [key, text] of ru) expect(typeset(text), key).toBe(text)
    })
  })
})

describe('refusals', () => {
  it.each(ERROR_CODES)('%s has a title, an explanation and a cure in both languages', (code) => {
    for (const locale of LOCALES) {
      expect(Object.keys(messages[locale].errors[code]).sort()).toEqual(['cure', 'text', 'title'])
    }
  })

  it('are described for existing codes only', () => {
    expect(Object.keys(messages.ru.errors).sort()).toEqual([...ERROR_CODES].sort())
  })
})
