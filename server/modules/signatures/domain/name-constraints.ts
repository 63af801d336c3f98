import { type Element, childrenOf } from './asn1'
import { TAG, context, expectTag } from './asn1-values'
import { type GeneralName, readGeneralName } from './general-names'
import type { Name } from './names'

/** Which names an authority may give certificates to (RFC 5280, 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[]
  readonly excluded: readonly GeneralName[]
}

const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1'

/** Throws Asn1Error. */
export function readNameConstraints(value: Element): NameConstraints {
  const trees = childrenOf(expectTag(value, TAG.SEQUENCE))
  const subtrees = (tag: number) => {
    const list = trees.find((tree) => tree.tag === tag)
    return (list ? childrenOf(list) : []).map((tree) =>
      readGeneralName(childrenOf(expectTag(tree, TAG.SEQUENCE))[0] ?? tree),
    )
  }
  return { permitted: subtrees(context(0)), excluded: subtrees(context(1)) }
}

/**
 * Whether a certificate with this subject and these further names is within the constraints. A kind of name that is
 * constrained but that we cannot compare is not permitted.
 */
export function isPermitted(
  constraints: NameConstraints,
  subject: Name,
  alternativeNames: readonly GeneralName[],
): boolean {
  const names: GeneralName[] = [...alternativeNames]
  if (subject.keys.length > 0) names.push({ kind: 'directory', name: subject })
  for (const { oid, text } of subject.attributes) {
    if (oid === EMAIL_ATTRIBUTE && text !== null) names.push({ kind: 'email', text })
  }
  return names.every((name) => {
    const sameKind = (tree: GeneralName) =>
      tree.kind === name.kind && (tree.kind !== 'other' || name.kind !== 'other' || tree.tag === name.tag)
    const excluded = constraints.excluded.filter(sameKind)
    const permitted = constraints.permitted.filter(sameKind)
    if (excluded.length + permitted.length > 0 && (name.kind === 'other' || name.kind === 'uri')) return false
    if (excluded.some((tree) => isWithin(name, tree))) return false
    return permitted.length === 0 || permitted.some((tree) => isWithin(name, tree))
  })
}

function isWithin(name: GeneralName, tree: GeneralName): boolean {
  if (name.kind === 'directory' && tree.kind === 'directory') {
    return tree.name.keys.every((key, i) => name.name.keys[i] === key)
  }
  if (name.kind === 'dns' && tree.kind === 'dns') return isSubdomain(name.text, tree.text)
  if (name.kind === 'email' && tree.kind === 'email') return isMailWithin(name.text, tree.text)
  if (name.kind === 'ip' && tree.kind === 'ip') return isAddressWithin(name.bytes, tree.bytes)
  return false
}

function isSubdomain(host: string, domain: string): boolean {
  const [below, above] = [host.toLowerCase(), domain.toLowerCase().replace(/^\./, '')]
  return above === '' || below === above || below.endsWith(`.${above}`)
}

function isMailWithin(mail: string, tree: string): boolean {
  const host = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase()
  const wanted = tree.toLowerCase()
  if (wanted.includes('@')) return mail.toLowerCase() === wanted
  return wanted.startsWith('.') ? host.endsWith(wanted) : host === wanted
}

/** The tree is an address followed by its mask. */
function isAddressWithin(address: Uint8Array, tree: Uint8Array): boolean {
  const size = address.length
  return (
    tree.length === size * 2 &&
    address.every((octet, i) => (octet & tree[size + i]!) === (tree[i]! & tree[size + i]!))
  )
}
