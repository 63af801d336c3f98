import type { ParsedElement } from '@/server/platform/xml'

/** Codes of the documents by which ЕАИС ТО answers about messages. */
export const SERVICE_CODES = { errors: '1004030E', confirmation: '1004031E', result: '1004054E' } as const

/** A fault that the format check found, as the participant is shown it. */
export interface Fault {
  code: string
  /** ErrLevel as it is written: `0` a remark, `1` an error. */
  level: string
  /** Path of the value in the form, `MessageText.0.TextPara.0`; null when the fault is of the whole. */
  path: string | null
  text: string
  /** What the check rests on; null when it was not said. */
  article: string | null
}

export type ServiceDocument =
  | { kind: 'confirmation' }
  | { kind: 'errors'; faults: Fault[] }
  /** `code` is ResultCode, zero or empty means done. */
  | { kind: 'result'; code: string; text: string }

/** No screen shows more, and no list of a machine's faults says more. */
const MOST_FAULTS = 500

/** What a service document says, whatever the album version it was made in; null when it is another document. */
export function readServiceDocument(root: ParsedElement): ServiceDocument | null {
  switch (codeOf(root)) {
    case SERVICE_CODES.confirmation:
      return { kind: 'confirmation' }
    case SERVICE_CODES.errors: {
      const errors = all(root, 'BadDocument').flatMap((document) => all(document, 'Error'))
      return { kind: 'errors', faults: errors.slice(0, MOST_FAULTS).map(faultOf) }
    }
    case SERVICE_CODES.result: {
      const result = all(root, 'Response').flatMap((response) => all(response, 'ResultInformation'))[0]
      return {
        kind: 'result',
        code: (result && text(result, 'ResultCode')) ?? '',
        text: (result && text(result, 'ResultDescription')) ?? '',
      }
    }
    default:
      return null
  }
}

/** The album code that a document names itself by. */
export const codeOf = (root: ParsedElement): string | null =>
  root.attributes.find((attribute) => attribute.name === 'DocumentModeID')?.value ?? null

const all = (parent: ParsedElement, name: string) => parent.children.filter((one) => one.name === name)
const text = (parent: ParsedElement, name: string): string | null => all(parent, name)[0]?.text.trim() || null

function faultOf(error: ParsedElement): Fault {
  const details = all(error, 'ErrDescription').map((one) => one.text.trim())
  return {
    code: text(error, 'ErrCode') ?? '',
    level: text(error, 'ErrLevel') ?? '1',
    path: valuePathOf(text(error, 'ErrElement')),
    text: [text(error, 'ErrorName') ?? '', ...details].filter(Boolean).join('. '),
    article: articleOf(all(error, 'CheckNormativeDocument')[0]),
  }
}

/**
 * ErrElement is a path of the form or an XPath, `/pt:Petition/pt:MessageText[1]/pt:TextPara`: prefixes and the root are left
 * out, places count from 0. Null when it is neither.
 */
export function valuePathOf(element: string | null): string | null {
  if (!element) return null
  if (!element.includes('/')) return /^[\w.]+$/.test(element) ? element : null
  const steps = element.split('/').filter(Boolean).slice(1)
  const keys = steps.map((step) => /^@?(?:[\w.-]+:)?([\w.-]+)(?:\[(\d+)\])?$/.exec(step))
  if (keys.length === 0 || keys.some((key) => key === null)) return null
  return keys.flatMap((key) => (key![2] ? [key![1], Number(key![2]) - 1] : [key![1]])).join('.')
}

function articleOf(document: ParsedElement | undefined): string | null {
  if (!document) return null
  const parts = ['DocumentType', 'OrganizationName', 'DocumentDate'].map((name) => text(document, name))
  const number = text(document, 'DocumentNumber')
  return [...parts, number && `№ ${number}`].filter(Boolean).join(' ') || null
}
