import type { Locale } from '@/components/i18n/locale'
import type { FormValue, Node } from '@/server/modules/catalogue/domain/definition'
import { isList, objectOf } from '@/server/modules/catalogue/domain/lexical'
import { askedOf } from './outline'

/** What tells a folded item from its neighbours: the first few of its own texts. */
export function itemSummary(
  node: Exclude<Node, { kind: 'field' }>,
  value: FormValue,
  locale: Locale,
): string {
  if (node.kind === 'choice')
    return node.branches.find((one) => objectOf(value)[one.key])?.label[locale] ?? ''
  const values = objectOf(value)
  return askedOf(node.children)
    .usual.flatMap((child) => {
      if (child.kind !== 'field') return []
      const held = values[child.key]
      const text = isList(held) ? held[0] : held
      if (typeof text !== 'string' || text.trim() === '') return []
      return [child.type.options?.find((option) => option.value === text)?.label[locale] ?? text]
    })
    .slice(0, 4)
    .join(' · ')
}
