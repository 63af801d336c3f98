import { SERVICE_CODES, type Fault } from './service-documents'

/**
 * The three documents in which both sides speak of messages, as XML of the album (version 5.22.0): small, of fixed shape,
 * and proved against the official schemas by a test. Texts are cut to what the formats allow.
 */

/** Album version of these documents. */
export const SERVICE_VERSION = '5.22.0'

const COMMON = 'xmlns:cat_ru="urn:customs.ru:CommonAggregateTypes:5.22.0"'
const SPACE = 'urn:customs.ru:Information:ExchangeDocuments'

interface Base {
  /** UUID of the service document itself. */
  documentId: string
  /** DocumentID of the document it speaks of. */
  refDocumentId: string
}

/** Moscow's date and time, `2026-11-27` and `10:15:00`, and who answers. */
export interface Answering {
  date: string
  time: string
  officeCode: string
  officerName: string
}

/** 1004031E: the document has been received. */
export function confirmationXml(
  base: Base,
  { date, time, officeCode, officerName }: Answering,
  document: { code: string },
): string {
  const common = 'urn:customs.ru:Information:ExchangeDocuments:ExchangeCommonAggregateTypes:5.22.0'
  return documentXml('ConfirmDocsRecip', 'cdr', SERVICE_CODES.confirmation, ` xmlns:catExch_ru="${common}"`, [
    ...baseOf(base),
    element('cdr:SendDate', date),
    element('cdr:NumberOfDocs', '1'),
    '<cdr:RecipDoc>',
    element('catExch_ru:RecipDocumentID', base.refDocumentId),
    element('catExch_ru:RecipDocumentModeID', document.code),
    element('catExch_ru:RecipDate', date),
    element('catExch_ru:RecipTime', time),
    '</cdr:RecipDoc>',
    `<cdr:Customs>${element('cat_ru:Code', officeCode)}</cdr:Customs>`,
    `<cdr:CustomsPerson>${element('cat_ru:PersonName', officerName)}</cdr:CustomsPerson>`,
  ])
}

/** 1004030E: the format check has found faults. */
export function errorsXml(
  base: Base,
  { date, time, officeCode }: Answering,
  document: { code: string; faults: readonly Omit<Fault, 'article'>[] },
): string {
  const faults = document.faults.flatMap(({ code, level, path, text }, index) => [
    '<err:Error>',
    element('err:NumPP', String(index + 1)),
    element('err:DateInf', date),
    element('err:TimeInf', time),
    element('err:ErrCode', cut(code, 250)),
    element('err:ErrorName', cut(text, 250)),
    path ? element('err:ErrElement', cut(path, 500)) : '',
    element('err:ErrLevel', level),
    '</err:Error>',
  ])
  return documentXml('ErrorList', 'err', SERVICE_CODES.errors, '', [
    ...baseOf(base),
    element('err:SendDate', date),
    `<err:Customs>${element('cat_ru:Code', officeCode)}</err:Customs>`,
    '<err:BadDocument>',
    element('err:DocID', base.refDocumentId),
    element('err:DocModeID', document.code),
    ...faults,
    '</err:BadDocument>',
  ])
}

/** 1004054E: what became of an operation. `code` has at most 11 characters. */
export function resultXml({ code, text, ...base }: Base & { code: string; text: string }): string {
  return documentXml('Result', 'rslt', SERVICE_CODES.result, '', [
    ...baseOf(base),
    '<rslt:Response>',
    element('rslt:RefDocumentID', base.refDocumentId),
    '<rslt:ResultInformation>',
    element('rslt:ResultCode', cut(code, 11)),
    element('rslt:ResultDescription', cut(text, 250)),
    '</rslt:ResultInformation></rslt:Response>',
  ])
}

const baseOf = ({ documentId, refDocumentId }: Base) => [
  element('cat_ru:DocumentID', documentId),
  element('cat_ru:RefDocumentID', refDocumentId),
]

function documentXml(root: string, prefix: string, code: string, extra: string, content: string[]): string {
  const space = `xmlns:${prefix}="${SPACE}:${root}:${SERVICE_VERSION}"`
  const open = `<${prefix}:${root} ${space} ${COMMON}${extra} DocumentModeID="${code}">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}${content.join('')}</${prefix}:${root}>\n`
}

const element = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`
const escaped = (text: string) =>
  text.replace(/[&<>\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&#13;')
const cut = (text: string, length: number) => [...text].slice(0, length).join('')
