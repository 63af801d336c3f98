import type { Findings, KeyFinding } from '../contract'
import { type Certificate, summaryOf } from './certificate'
import type { Trace } from './trust'

/** An empty page for the notes of one search. */
export function newTrace(): Trace {
  return { path: [], revocation: null, stampedAt: null }
}

/** Notes about a judged certificate in the form of the verdict. */
export function findingsOf(certificate: Certificate | null, { path, revocation }: Trace): Findings {
  const { keyUsage, purposes } = certificate?.extensions ?? { keyUsage: null, purposes: null }
  return {
    chain: path.map(summaryOf),
    revocation,
    key: certificate && keyOf(certificate),
    keyUsage: keyUsage && [...keyUsage],
    purposes: purposes && purposes.oids,
  }
}

/** Null for a key that cannot be used: the reason of the verdict tells why. */
function keyOf({ key }: Certificate): KeyFinding | null {
  if (typeof key === 'string') return null
  switch (key.kind) {
    case 'gost':
      return { kind: 'gost', bits: key.key.curve.size * 8 }
    case 'rsa':
      return { kind: 'rsa', bits: key.bits }
    case 'ecdsa':
      return { kind: 'ecdsa', bits: Number(key.curve.slice(2)) }
  }
}
