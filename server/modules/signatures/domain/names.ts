import type { Subject } from '../contract'
import { type Element, childrenOf } from './asn1'
import { TAG, expectTag, readOid, readText } from './asn1-values'
import { hexOf } from './numbers'
import { Asn1Error } from './asn1'

/** One attribute of a name; `text` is null when the value is no string. */
export interface NameAttribute {
  readonly oid: string
  readonly text: string | null
}

export interface Name {
  readonly raw: Uint8Array
  readonly attributes: readonly NameAttribute[]
  /** One text per relative name, equal for names that RFC 5280, 7.1, calls equal. */
  readonly keys: readonly string[]
  /** `keys` as one text: what issuer and subject are compared by. */
  readonly key: string
}

const MOST_ATTRIBUTES = 64

/** Name ::= SEQUENCE OF SET OF { type, value }. Throws Asn1Error. */
export function readName(element: Element): Name {
  const attributes: NameAttribute[] = []
  const keys = childrenOf(expectTag(element, TAG.SEQUENCE)).map((set) => {
    const own = childrenOf(expectTag(set, TAG.SET)).map((pair) => {
      const [type, value, ...rest] = childrenOf(expectTag(pair, TAG.SEQUENCE))
      if (!type || !value || rest.length > 0) throw new Asn1Error('bad name')
      const attribute = { oid: readOid(type), text: readText(value) }
      if (attributes.push(attribute) > MOST_ATTRIBUTES) throw new Asn1Error('name too long')
      return `${attribute.oid}=${attribute.text === null ? `#${hexOf(value.raw)}` : prepared(attribute.text)}`
    })
    return own.toSorted().join('\u0001')
  })
  return { raw: element.raw, attributes, keys, key: keys.join('\u0002') }
}

/** RFC 4518 in short: compatibility forms, letter case and runs of spaces do not tell names apart. */
function prepared(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}

const SUBJECT_OIDS: Readonly<Record<keyof Subject, string>> = {
  CN: '2.5.4.3',
  SN: '2.5.4.4',
  G: '2.5.4.42',
  O: '2.5.4.10',
  INN: '1.2.643.3.131.1.1',
  INNLE: '1.2.643.100.4',
  OGRN: '1.2.643.100.1',
  OGRNIP: '1.2.643.100.5',
  SNILS: '1.2.643.100.3',
}

/** Before ИНН ЮЛ had an attribute of its own, it was written into ИНН with two zeros in front. */
const OLD_LEGAL_ENTITY = /^00(\d{10})$/

/** What a name says about a person or an organisation; of a repeated attribute the first. */
export function subjectOf(name: Name): Subject {
  const text = (oid: string) => name.attributes.find((a) => a.oid === oid && a.text !== null)?.text ?? null
  const read = Object.fromEntries(
    Object.entries(SUBJECT_OIDS).map(([key, oid]) => [key, text(oid)]),
  ) as unknown as Subject
  // A person's own ИНН may begin with two zeros as well; a person signs for a legal entity only when one is named.
  const person = read.O === null && read.OGRN === null && (read.SN !== null || read.SNILS !== null)
  const old = person ? null : (OLD_LEGAL_ENTITY.exec(read.INN ?? '')?.[1] ?? null)
  return { ...read, INNLE: read.INNLE ?? old }
}
