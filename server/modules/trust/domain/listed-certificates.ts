import { type Certificate, readCertificate } from '../../signatures/domain/certificate'
import { binaryPieces } from '../../signatures/domain/input'
import { hexOf } from '../../signatures/domain/numbers'
import { Asn1Error } from '../../signatures/domain/asn1'
import { fetchableAddress } from './addresses'
import type { ListedAuthority } from './ministry-list'

/** A certificate of an authority as the store keeps it. */
export interface KeptCertificate {
  readonly certificate: Certificate
  readonly anchor: boolean
  readonly crlAddresses: readonly string[]
}

/** Reads DER, PEM or base64; null when it is no certificate. */
export function certificateFrom(bytes: Uint8Array): Certificate | null {
  try {
    const [first] = binaryPieces(bytes)
    return first ? readCertificate(first) : null
  } catch (error) {
    if (error instanceof Asn1Error) return null
    throw error
  }
}

/** Signed by itself, as far as names tell: such a one is trusted or nothing. */
export const isRoot = (certificate: Certificate) => certificate.subject.key === certificate.issuer.key

/** The readable certificates of a listed authority, once each, and how many could not be read. */
export function certificatesOf(authority: ListedAuthority): { kept: KeptCertificate[]; unreadable: number } {
  const kept = new Map<string, KeptCertificate>()
  let unreadable = 0
  for (const key of authority.keys) {
    const crlAddresses = [...new Set(key.crlAddresses.map((each) => each.trim()))].filter((each) =>
      fetchableAddress(each),
    )
    for (const base64 of key.certificates) {
      const certificate = certificateFrom(new TextEncoder().encode(base64))
      if (!certificate) unreadable++
      else kept.set(hexOf(certificate.raw), { certificate, anchor: isRoot(certificate), crlAddresses })
    }
  }
  return { kept: [...kept.values()], unreadable }
}

/** One line for people: the name as `CN, O`. */
export function lineOf({ attributes }: Certificate['subject']): string {
  const text = (oid: string) => attributes.find((each) => each.oid === oid)?.text ?? null
  const parts = [text('2.5.4.3'), text('2.5.4.10')].filter((each) => each !== null)
  return [...new Set(parts)].join(', ') || '—'
}
