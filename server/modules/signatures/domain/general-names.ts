import { type Element, childrenOf } from './asn1'
import { TAG, expectTag, onlyChild } from './asn1-values'
import { type Name, readName } from './names'

/** The kinds of GeneralName that constraints can speak about; the rest is `other`. */
export type GeneralName =
  | { readonly kind: 'email' | 'dns' | 'uri'; readonly text: string }
  | { readonly kind: 'directory'; readonly name: Name }
  | { readonly kind: 'ip'; readonly bytes: Uint8Array }
  | { readonly kind: 'other'; readonly tag: number }

/** GeneralNames ::= SEQUENCE OF GeneralName. Throws Asn1Error. */
export function readGeneralNames(value: Element): GeneralName[] {
  return childrenOf(expectTag(value, TAG.SEQUENCE)).map(readGeneralName)
}

export function readGeneralName(element: Element): GeneralName {
  const text = () => new TextDecoder('latin1').decode(element.body)
  switch (element.tag) {
    case 0x81:
      return { kind: 'email', text: text() }
    case 0x82:
      return { kind: 'dns', text: text() }
    case 0x86:
      return { kind: 'uri', text: text() }
    case 0x87:
      return { kind: 'ip', bytes: element.body }
    case 0xa4:
      return { kind: 'directory', name: readName(onlyChild(element)) }
    default:
      return { kind: 'other', tag: element.tag }
  }
}
