import type { Element } from './asn1'
import { type Certificate, certificateOf } from './certificate'

/**
 * Gives one object for equal certificates of different messages. Reading is saved, and so is checking their issuers'
 * signatures, which are remembered by object (`issuance.ts`). Only whole equal bytes are taken for equal.
 */
export class CertificateMemory {
  private readonly known = new Map<string, Certificate>()

  constructor(private readonly most = 2000) {}

  /** As `certificateOf`. Throws Asn1Error. */
  certificateOf(element: Element): Certificate {
    const key = new TextDecoder('latin1').decode(element.raw)
    const known = this.known.get(key)
    if (known) return known
    // A copy, or a small certificate would hold a whole message in memory.
    const raw = Uint8Array.from(element.raw)
    const body = raw.subarray(raw.length - element.body.length)
    const certificate = certificateOf({ tag: element.tag, raw, body })
    const oldest = this.known.keys().next()
    if (this.known.size >= this.most && !oldest.done) this.known.delete(oldest.value)
    this.known.set(key, certificate)
    return certificate
  }
}
