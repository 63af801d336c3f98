import { isDay } from '../../powers/domain/check-power'

/** Sorts of papers that a placed file may be. */
export const PAPERS = [
  'contract',
  'invoice',
  'packing',
  'transport',
  'payment',
  'certificate',
  'permit',
  'charter',
  'power',
  'letter',
  'report',
  'other',
] as const
export type Paper = (typeof PAPERS)[number]

/** How each is called in the archive's search: a paper is found by its sort, too. */
export const PAPER_WORDS: Record<Paper, string> = {
  contract: 'договор контракт',
  invoice: 'счёт инвойс',
  packing: 'упаковочный лист',
  transport: 'транспортный документ накладная',
  payment: 'платёжный документ',
  certificate: 'сертификат декларация о соответствии',
  permit: 'разрешение лицензия',
  charter: 'учредительный документ',
  power: 'доверенность',
  letter: 'письмо',
  report: 'отчёт акт',
  other: '',
}

/** What documents made in the portal are; of a kind that is not here, `other`. */
const PAPER_OF_KIND: Readonly<Record<string, Paper>> = {
  '1002003E': 'invoice',
  '1002004E': 'contract',
  '1002008E': 'power',
  '1002009E': 'packing',
  '1002014E': 'contract',
  '1003102E': 'transport',
  '1008001E': 'report',
  '1008009E': 'report',
  '1008013E': 'report',
  '1008029E': 'letter',
  '1050030E': 'letter',
  '9940002E': 'power',
}

/** Codes of the kinds whose documents are such papers; of `other`, all those whose documents are of another sort. */
export const kindsOfPaper = (paper: Paper): string[] =>
  Object.keys(PAPER_OF_KIND).filter((code) => paper === 'other' || PAPER_OF_KIND[code] === paper)

/** Beginnings of words in names of files by which a sort is recognised; the first that fits wins. */
const SIGNS: readonly [Paper, RegExp][] = [
  ['power', /доверенност|мчд|power.?of.?attorney|\bpoa\b/u],
  ['packing', /упаковочн|packing/u],
  ['invoice', /инвойс|invoice|сч[её]т|\bbill\b/u],
  ['transport', /накладн|коносамент|\bcmr\b|\bawb\b|\btir\b|waybill|lading|жд|смгс/u],
  ['payment', /плат[её]ж|п\/п|payment|поручени/u],
  ['certificate', /сертификат|декларац|certificate|\bст-?1\b/u],
  ['permit', /разрешени|лицензи|permit|licen[cs]e/u],
  ['charter', /устав|учредит|выписк|егрюл|charter/u],
  ['contract', /договор|контракт|соглашени|contract|agreement|спецификац/u],
  ['report', /отч[её]т|\bакт\b|report/u],
  ['letter', /письм|ответ|запрос|letter/u],
]

/** What a name of a file tells of the paper in it. Days are `YYYY-MM-DD`. */
export interface Guess {
  title: string
  number: string | null
  date: string | null
  paper: Paper
}

/** Longest name and number that the official format takes. */
export const TITLE_LIMIT = 250
export const NUMBER_LIMIT = 50

/**
 * Sensible beginnings of what is asked of a placed file, taken from its name:
 * `Договор поставки № 15_2024-К от 03.02.2024.pdf` tells the title, the number, the day and the sort.
 */
export function guessFromName(fileName: string): Guess {
  const stem = fileName
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/_+/g, ' ')
    .trim()
  const number = /(?:№|\bN[oº]?\.?|#)\s*([\p{L}\p{N}][\p{L}\p{N}/.-]*(?:\s\d[\p{L}\p{N}-]*)?)/u.exec(
    stem,
  )?.[1]
  const lower = stem.toLowerCase()
  return {
    title: [...stem].slice(0, TITLE_LIMIT).join(''),
    number: number
      ? number
          .replace(/\s/g, '/')
          .replace(/[.-]+$/, '')
          .slice(0, NUMBER_LIMIT)
      : null,
    date: dayIn(stem),
    paper: SIGNS.find(([, sign]) => sign.test(lower))?.[0] ?? 'other',
  }
}

/** The first calendar day written in a text, `03.02.2024` or `2024-02-03`. */
function dayIn(text: string): string | null {
  for (const match of text.matchAll(
    /(?<!\d)(?:(\d{2})[.\-_ ](\d{2})[.\-_ ](\d{4})|(\d{4})[.\-_](\d{2})[.\-_](\d{2}))(?!\d)/g,
  )) {
    const [, day, month, year, year2, month2, day2] = match
    const iso = `${year ?? year2}-${month ?? month2}-${day ?? day2}`
    if (isDay(iso)) return iso
  }
  return null
}
