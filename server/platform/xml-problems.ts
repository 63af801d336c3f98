import type { ErrorDetail } from 'libxml2-wasm'

export type XmlProblemCode =
  | 'xml-empty'
  | 'xml-too-large'
  | 'xml-too-deep'
  | 'xml-encoding-unknown'
  | 'xml-encoding-broken'
  | 'xml-doctype'
  | 'xml-tag-mismatch'
  | 'xml-ampersand'
  | 'xml-prefix-undeclared'
  | 'xml-cut-short'
  | 'xml-not-well-formed'

export interface XmlProblem {
  code: XmlProblemCode
  /** From 1. */
  line: number
  params: Record<string, string | number>
}

/** At most this many problems of markup: one slip breaks everything after it, so later ones say nothing new. */
const MANY = 5

/** What the parser found wrong with a text, as problems a person can mend; never none. */
export function problemsOf(details: readonly ErrorDetail[], text: string): XmlProblem[] {
  const short = !text.trimEnd().endsWith('>')
  const seen = new Set<string>()
  const problems = details
    .map((detail) => problemOf(detail, short))
    .filter(({ code, line }) => {
      const key = `${code} ${line}`
      return seen.has(key) ? false : seen.add(key)
    })
  return problems.length ? problems.slice(0, MANY) : [{ code: 'xml-not-well-formed', line: 1, params: {} }]
}

function problemOf({ message, line, col }: ErrorDetail, short: boolean): XmlProblem {
  const at = { line: Math.max(1, line), params: {} }
  const mismatch = /Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)/.exec(message)
  if (mismatch) {
    const [, open = '', openLine = '', close = ''] = mismatch
    return { ...at, code: 'xml-tag-mismatch', params: { open, openLine: Number(openLine), close } }
  }
  const prefix = /Namespace prefix (\S+) (?:for \S+ )?on (\S+) is not defined/.exec(message)
  if (prefix)
    return {
      ...at,
      code: 'xml-prefix-undeclared',
      params: { prefix: prefix[1] ?? '', element: prefix[2] ?? '' },
    }
  if (/EntityRef|Entity '.*' not defined/.test(message)) return { ...at, code: 'xml-ampersand' }
  const cut = short
    ? /Premature end of data|Couldn't find end of Start Tag|expected '>'/
    : /Premature end of data/
  if (cut.test(message)) return { ...at, code: 'xml-cut-short' }
  if (/Excessive depth/.test(message)) return { ...at, code: 'xml-too-deep', params: { depth: 256 } }
  return { ...at, code: 'xml-not-well-formed', params: { column: Math.max(1, col) } }
}
