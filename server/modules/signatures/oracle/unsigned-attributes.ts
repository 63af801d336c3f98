import { type Element, childrenOf, parseElement } from '../domain/asn1'
import { context } from '../domain/asn1-values'
import { element, objectId, sequence, setOf } from '../domain/asn1-write'
import { MESSAGE_LIMITS } from '../domain/cms'

/** One attribute with one value. */
export function attribute(oid: string, value: Uint8Array): Uint8Array {
  return sequence(objectId(oid), setOf(value))
}

/** The message with these unsigned attributes of its only signer: they replace what was there. */
export function withUnsigned(message: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  const [type, wrapper] = childrenOf(parseElement(message, MESSAGE_LIMITS))
  const signedData = childrenOf(wrapper!)[0]!
  const fields = childrenOf(signedData)
  const signer = childrenOf(fields.at(-1)!)[0]!
  const kept = childrenOf(signer).filter((field) => field.tag !== context(1))
  const changed = sequence(...raw(kept), element(context(1), ...attributes))
  return sequence(type!.raw, element(context(0), sequence(...raw(fields.slice(0, -1)), setOf(changed))))
}

const raw = (elements: readonly Element[]) => elements.map((each) => each.raw)
