import type { ErrorParams, FieldHint, Text, XmlCure, XmlError, XmlErrorCode } from '../contract'

/** What to do about each error of an uploaded file. */
export const CURE_OF: Record<XmlErrorCode, XmlCure> = {
  'xml-empty': 'choose-file',
  'xml-too-large': 'split-file',
  'xml-too-deep': 'ask-support',
  'xml-too-heavy': 'split-file',
  'xml-encoding-unknown': 'save-utf8',
  'xml-encoding-broken': 'save-utf8',
  'xml-doctype': 'remove-doctype',
  'xml-tag-mismatch': 'repair-markup',
  'xml-ampersand': 'escape-ampersand',
  'xml-prefix-undeclared': 'declare-prefix',
  'xml-cut-short': 'export-again',
  'xml-not-well-formed': 'repair-markup',
  'kind-unknown': 'choose-kind',
  'kind-other': 'choose-kind',
  'namespace-version': 'update-namespace',
  'namespace-wrong': 'fix-namespace',
  'element-unknown': 'remove',
  'element-misplaced': 'move',
  'element-missing': 'add',
  'element-not-simple': 'remove',
  'attribute-unknown': 'remove',
  'attribute-missing': 'add',
  'fixed-value': 'correct-value',
  'text-unexpected': 'remove',
  required: 'fill',
  'too-short': 'correct-value',
  'too-long': 'shorten',
  'wrong-length': 'correct-value',
  pattern: 'correct-value',
  identifier: 'correct-value',
  'not-in-list': 'choose-from-list',
  'not-a-number': 'correct-value',
  'not-an-integer': 'correct-value',
  'too-many-digits': 'correct-value',
  'too-many-decimals': 'correct-value',
  'too-small': 'correct-value',
  'too-big': 'correct-value',
  'not-a-date': 'correct-value',
  'not-a-time': 'correct-value',
  'not-a-date-time': 'correct-value',
  'not-a-period': 'correct-value',
  'not-a-boolean': 'correct-value',
  'not-base64': 'export-again',
  'not-xml': 'repair-markup',
  'illegal-character': 'correct-value',
  'too-few': 'add',
  'too-many': 'remove',
  'choose-one': 'add',
  'choose-only-one': 'keep-one',
  'wrong-shape': 'ask-support',
}

/** Where in the file and in the document a reader is. */
export interface Spot {
  line: number
  path: string
  trail: readonly Text[]
}

/** More errors than this teach nothing: the list is cut and the rest are counted. */
const MOST = 200

/** Collects errors in the order of lines. */
export class XmlErrors {
  private readonly all: XmlError[] = []
  private dropped = 0

  add(spot: Spot, code: XmlErrorCode, params: ErrorParams = {}, hint?: FieldHint) {
    if (this.all.length >= MOST) {
      this.dropped++
      return
    }
    const place = { line: spot.line, path: spot.path, trail: [...spot.trail], cure: CURE_OF[code] }
    this.all.push({ code, params, ...(hint ? { hint } : {}), ...place })
  }

  result(): { errors: XmlError[]; more: number } {
    return { errors: [...this.all].sort((a, b) => a.line - b.line), more: this.dropped }
  }
}

/** A value quoted in a message: long ones are cut, since the line says where the whole is. */
export const quoted = (value: string): string => {
  const characters = [...value.slice(0, 200)]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')
}
