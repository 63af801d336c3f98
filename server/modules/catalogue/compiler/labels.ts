import type { Text } from '../contract'

/** Longer texts are help, not labels. */
const LONGEST = 110

/** A label and what is said beside it. */
export interface Said {
  label: Text
  help?: Text
}

/**
 * What a schema says about a name: in Russian its documentation, in English the name in words, because the album has no
 * English. Long documentation gives its first sentence to the label and stays whole as help.
 */
export function saidOf(documentation: string, name: string): Said {
  const en = wordsOf(name)
  const whole = documentation.replace(/^[«"](.*)[»"]$/, '$1').replace(/\.$/, '')
  if (!whole) return { label: { ru: en, en } }
  if (whole.length <= LONGEST) return { label: { ru: upperFirst(whole), en } }
  const sentence = /^(.{3,}?)(?:[.;:]\s|\s\(|$)/.exec(whole)?.[1] ?? whole
  const ru = upperFirst(sentence.length <= LONGEST ? sentence : cut(sentence))
  return { label: { ru, en }, help: { ru: documentation, en } }
}

/** `GTDNumber` → `GTD number`, `TotalSheetNumber` → `Total sheet number`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/[_.\-]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim()
    .split(/\s+/)
  return upperFirst(
    words.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)).join(' '),
  )
}

/** «Фамилия», «Имя» → «Фамилия, имя»: for parts without a name of their own. */
export function joined(labels: readonly Text[], by: Text, most = 3): Text {
  const some = labels.slice(0, most)
  const join = (language: keyof Text) =>
    some.map((label, index) => (index ? lowerFirst(label[language]) : label[language])).join(by[language]) +
    (labels.length > most ? '…' : '')
  return { ru: join('ru'), en: join('en') }
}

const cut = (text: string) => `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1))}…`
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** Names and abbreviations stay as they are. */
const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
