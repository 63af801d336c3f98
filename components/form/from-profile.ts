import { prefillGroup, type PrefillContext } from '@/server/modules/catalogue/domain/automatic'
import type { FormValues, Node } from '@/server/modules/catalogue/domain/definition'
import { isInline, repeats } from '@/server/modules/catalogue/domain/definition'
import { isList, objectOf } from '@/server/modules/catalogue/domain/lexical'

/** True when some text under these siblings is what the profile puts there. */
export function isFromProfile(nodes: readonly Node[], values: FormValues, prefill: PrefillContext): boolean {
  return nodes.some((node) => {
    if (node.kind === 'choice' && isInline(node))
      return node.branches.some((branch) => isFromProfile(branch.children, values, prefill))
    if (node.kind === 'run' && isInline(node)) return isFromProfile(node.children, values, prefill)
    if (node.kind === 'group')
      return !repeats(node) && isFromProfile(node.children, objectOf(values[node.key]), prefill)
    if (node.kind !== 'field' || !node.prefill) return false
    const { label, name, namespace } = node
    const children = [{ ...node, key: 'value', max: 1 }]
    const group = { kind: 'group' as const, key: 'only', label, name, namespace, min: 1, max: 1, children }
    const known = prefillGroup(group, prefill)['value']
    const held = values[node.key]
    return known !== undefined && known === (isList(held) ? held[0] : held)
  })
}
