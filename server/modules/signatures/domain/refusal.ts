import type { Reason } from '../contract'
import { Asn1Error, Asn1LimitError } from './asn1'

/** A check that failed, with its reason of the closed list. Never leaves the module: entries turn it into a verdict. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(readonly reason: Reason) {
    super(reason)
  }
}

/** Runs `read`; what cannot be read as ASN.1 is refused with `reason`. */
export function readOrRefuse<T>(reason: Reason, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Asn1LimitError) throw new Refusal('INPUT_TOO_LARGE')
    if (error instanceof Asn1Error) throw new Refusal(reason)
    throw error
  }
}

/** The reason of a refusal; other errors are thrown on. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Refusal) return error.reason
  if (error instanceof Asn1LimitError) return 'INPUT_TOO_LARGE'
  if (error instanceof Asn1Error) return 'INPUT_MALFORMED'
  throw error
}
