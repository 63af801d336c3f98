import type { FormValue, FormValues } from '../../catalogue/domain/definition'

/** Stands where a person's data stood. */
export const REMOVED = '[данные удалены]'

/** What is known of a person whose data are taken out of a document that customs keeps. */
export interface KnownPerson {
  /** Family name, name, patronymic: found in any case of the Russian declension. */
  names: readonly string[]
  /** Full names, addresses and numbers: found letter by letter. */
  exact: readonly string[]
  /** In the form of E.164: found however it is written. */
  phones: readonly string[]
}

export interface DocumentContent {
  title: string
  values: FormValues
  xml: string
}

/** Leaves by which a participant is known or reached, by their names in the album of formats. */
const CONTACT = new Set(
  `OrganizationName ShortName OGRN INN BIN IIN RNN UNP RBIdentificationNumber UNN SocialServiceNumber
  SocialServiceCertificate KGINN UITNCode OKPOID PostalCode Region District Town City StreetHouse House Room AddressText
  OKTMO OKATO OKATOCode KLADR AOGUID AOID TerritoryCode PostOfficeBoxId Phone Fax Telex E_mail PersonSurname PersonName
  PersonMiddleName PersonPost`.split(/\s+/),
)
/** A group is the person's own when one of these says so. */
const NAMING = ['OrganizationName', 'ShortName', 'INN', 'IIN', 'UNP', 'UNN', 'KGINN', 'OGRN', 'PersonSurname']
const FILE_NAMES = new Set(['FileName'])

/** Longer texts are embedded files: what was sent with them stays as it was. */
const LONGEST = 100_000

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const LETTER = '[\\p{L}\\p{N}]'

/** A name in any case: «Щербакова», «Щербаковой». Short and foreign ones are taken as they are. */
function declined(name: string): string {
  const cyrillic = /^[А-ЯЁ][а-яё]{3,}$/.test(name)
  const stem = cyrillic ? `${quote(name.slice(0, -1))}[а-яё]{0,3}` : quote(name)
  return `(?<!${LETTER})${stem}(?!${LETTER})`
}

/** A text without the person: e-mail addresses go whoever they belong to. */
export function scrubber(known: KnownPerson): (text: string) => string {
  const spaced = (text: string) => quote(text.trim()).replace(/\s+/g, '\\s+')
  const phone = (number: string) => [...number.replace(/\D/g, '').slice(-10)].join('[\\s().\\-–]*')
  const patterns = [
    ...known.exact.filter((one) => one.trim().length > 2).map(spaced),
    ...known.phones.map((one) => `(?:\\+?\\d{1,3}[\\s(]*)?${phone(one)}(?!\\d)`),
    ...known.names.filter((one) => one.length > 1).map(declined),
    // No longer before the sign than an address may be (RFC 5321): a text without one must not be searched from every letter.
    '[\\w.+\\-]{1,64}@[\\w\\-]+(?:\\.[\\w\\-]+)+',
  ]
  const shape = new RegExp(patterns.join('|'), 'gu')
  return (text) => (text.length > LONGEST ? text : text.replace(shape, REMOVED))
}

/** The document without the person's contact data. Its hash stays that of the document as it was sent. */
export function pseudonymise(document: DocumentContent, known: KnownPerson): DocumentContent {
  const scrub = scrubber(known)
  const gone = new Map<string, Set<string>>()
  const values = scrubObject(document.values, { scrub, gone, own: false })
  return { title: scrub(document.title), values, xml: scrubXml(document.xml, scrub, gone) }
}

interface Place {
  scrub: (text: string) => string
  /** What was taken out, by the leaf's name: the XML loses the same. */
  gone: Map<string, Set<string>>
  /** Inside of a group that describes the person. */
  own: boolean
}

function scrubObject(values: FormValues, place: Place): FormValues {
  const names = NAMING.some(
    (key) => typeof values[key] === 'string' && place.scrub(values[key]) !== values[key],
  )
  const inside = { ...place, own: place.own || names }
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, scrubValue(key, value, inside)]),
  )
}

function scrubValue(key: string, value: FormValue, place: Place): FormValue {
  if (typeof value === 'string') {
    if (!value || !((place.own && CONTACT.has(key)) || FILE_NAMES.has(key))) return place.scrub(value)
    place.gone.set(key, (place.gone.get(key) ?? new Set()).add(value))
    return REMOVED
  }
  if (Array.isArray(value))
    return (value as FormValue[]).map((item) => scrubValue(key, item, place)) as FormValue
  return value && typeof value === 'object' ? scrubObject(value as FormValues, place) : value
}

const LEAF = /<((?:[\w.-]+:)?([\w.-]+))((?:\s[^<>]*)?)>([^<]+)<\/\1>/g
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

function scrubXml(xml: string, scrub: Place['scrub'], gone: Place['gone']): string {
  return xml.replace(LEAF, (whole, tag: string, name: string, attributes: string, raw: string) => {
    if (raw.length > LONGEST) return whole
    const text = raw.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    const clean = gone.get(name)?.has(text) ? REMOVED : scrub(text)
    if (clean === text) return whole
    const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return `<${tag}${attributes}>${escaped}</${tag}>`
  })
}
