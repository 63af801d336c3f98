import { type Accreditation, type AccreditationStep, historyOf } from './accreditation'
import { XmlStream } from './xml-stream'

/**
 * The ministry's list of accredited authorities (`АккредитованныеУдостоверяющиеЦентры`), read as it comes: it has tens of
 * megabytes, and only one authority of it is held at a time. Pure.
 */

/** A key of an authority as the list tells it. */
export interface ListedKey {
  /** Lower-case hexadecimal, without separators; null when not told. */
  readonly keyId: string | null
  readonly crlAddresses: readonly string[]
  /** Base64 of DER, not checked. */
  readonly certificates: readonly string[]
}

export interface ListedAuthority {
  readonly name: string
  readonly shortName: string | null
  readonly taxId: string | null
  readonly ogrn: string | null
  readonly registryNumber: string
  readonly address: string | null
  readonly statuses: readonly AccreditationStep[]
  readonly keys: readonly ListedKey[]
}

export interface ListHeader {
  readonly version: string | null
  readonly date: string | null
  /** A signature of the ministry stands inside; it is not checked. */
  readonly signed: boolean
}

/** The file is XML but not this list, or an authority of it lacks what it cannot lack; `place` counts authorities from 1. */
export class MinistryListError extends Error {
  override name = 'MinistryListError'
  constructor(
    readonly problem: 'not-the-list' | 'authority-incomplete' | 'status-unknown' | 'date-unreadable',
    readonly place: number,
  ) {
    super(problem)
  }
}

const ROOT = 'АккредитованныеУдостоверяющиеЦентры'
const AUTHORITY = 'УдостоверяющийЦентр'
const KEY = 'Ключ'

const STATUSES: Readonly<Record<string, Accreditation>> = {
  действует: 'ACTIVE',
  действующая: 'ACTIVE',
  прекращена: 'ENDED',
  приостановлена: 'ENDED',
  аннулирована: 'ANNULLED',
}

interface Draft {
  fields: Map<string, string>
  address: string[]
  statuses: AccreditationStep[]
  keys: ListedKey[]
}

/** Elements whose text is wanted, by the name of what they stand in. */
export class MinistryListReader {
  private readonly xml = new XmlStream({
    open: (name) => this.open(name),
    close: (name) => this.close(name),
    text: (text) => (this.value += text),
  })
  private readonly path: string[] = []
  private value = ''
  private draft: Draft | null = null
  private key: { keyId: string | null; crlAddresses: string[]; certificates: string[] } | null = null
  private step: { status?: Accreditation; from?: string } = {}
  private count = 0
  private readonly head: { version: string | null; date: string | null; signed: boolean } = {
    version: null,
    date: null,
    signed: false,
  }

  /** `found` is told each authority when it is complete. */
  constructor(private readonly found: (authority: ListedAuthority) => void) {}

  /** The next piece of text. Throws XmlStreamError or MinistryListError. */
  write(piece: string): void {
    this.xml.write(piece)
  }

  /** Ends reading. Throws as `write` does. */
  end(): ListHeader & { readonly authorities: number } {
    this.xml.end()
    return { ...this.head, authorities: this.count }
  }

  private open(name: string): void {
    if (this.path.length === 0 && name !== ROOT) throw new MinistryListError('not-the-list', 0)
    this.path.push(name)
    this.value = ''
    if (name === 'Signature') this.head.signed = true
    if (name === AUTHORITY && this.path.length === 2) {
      this.count++
      this.draft = { fields: new Map(), address: [], statuses: [], keys: [] }
    }
    if (name === KEY && this.draft) this.key = { keyId: null, crlAddresses: [], certificates: [] }
  }

  private close(name: string): void {
    const value = this.value.trim()
    this.value = ''
    const above = this.path.at(-2) ?? ''
    const depth = this.path.length
    this.path.pop()
    if (depth === 2 && name === 'Версия') this.head.version = value || null
    if (depth === 2 && name === 'Дата') this.head.date = value || null
    if (!this.draft) return
    if (this.key) this.closeInKey(this.key, name, above, value)
    else this.closeInAuthority(this.draft, name, above, value, depth)
    if (name === AUTHORITY && depth === 2) {
      this.found(this.finished(this.draft))
      this.draft = null
    }
  }

  private closeInKey(key: NonNullable<typeof this.key>, name: string, above: string, value: string): void {
    if (name === 'ИдентификаторКлюча') key.keyId = value.replace(/[^0-9a-fA-F]/g, '').toLowerCase() || null
    if (name === 'Адрес' && above === 'АдресаСписковОтзыва' && value) key.crlAddresses.push(value)
    if (name === 'Данные' && above === 'ДанныеСертификата' && value) key.certificates.push(value)
    if (name === KEY) {
      this.draft?.keys.push(key)
      this.key = null
    }
  }

  private closeInAuthority(draft: Draft, name: string, above: string, value: string, depth: number): void {
    if (name === 'Статус' && above === 'СтатусАккредитации')
      this.step = { ...this.step, status: this.statusOf(value) }
    if (name === 'ДействуетС' && above === 'СтатусАккредитации')
      this.step = { ...this.step, from: this.instantOf(value) }
    if (name === 'СтатусАккредитации') {
      const { status, from } = this.step
      if (status && from) draft.statuses.push({ status, from })
      this.step = {}
    }
    // An address is a text, or its parts.
    if (value && (above === 'Адрес' || (name === 'Адрес' && depth === 3))) draft.address.push(value)
    else if (value && depth === 3) draft.fields.set(name, value)
  }

  private finished({ fields, address, statuses, keys }: Draft): ListedAuthority {
    const text = (name: string) => fields.get(name) ?? null
    const [name, registryNumber] = [text('Название'), text('РеестровыйНомер')]
    if (!name || !registryNumber || statuses.length === 0) {
      throw new MinistryListError('authority-incomplete', this.count)
    }
    return {
      name,
      shortName: text('КраткоеНазвание'),
      taxId: text('ИНН'),
      ogrn: text('ОГРН'),
      registryNumber,
      address: address.length > 0 ? address.join(', ') : null,
      statuses: historyOf(statuses),
      keys,
    }
  }

  private statusOf(value: string): Accreditation {
    const status = STATUSES[value.toLowerCase()]
    if (!status) throw new MinistryListError('status-unknown', this.count)
    return status
  }

  /** Dates of the list without an offset are of Moscow, UTC+3 since 2014-10-26 and for these purposes before. */
  private instantOf(value: string): string {
    const dated = /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00` : value
    const instant = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(dated) ? dated : `${dated}+03:00`)
    if (Number.isNaN(instant)) throw new MinistryListError('date-unreadable', this.count)
    return new Date(instant).toISOString()
  }
}
