import { isInline, type FormValues, type Node, type PrefillSource } from './definition'
import type { PrefillContext } from './automatic'
import { isBlank, objectOf } from './lexical'

/** A number by which the document names its sender, and which is not the participant's. */
export interface ForeignNumber {
  label: { ru: string; en: string }
  value: string
}

/** Numbers of the profile, of which one is enough to know a participant by. */
const NUMBERS = {
  'participant.inn': 'inn',
  'participant.bin': 'bin',
  'participant.iin': 'iin',
  'participant.unp': 'unp',
  'participant.unn': 'unn',
  'participant.kg-inn': 'kgInn',
} as const satisfies Partial<Record<PrefillSource, keyof PrefillContext['participant']>>

/**
 * Tax numbers in the parts that the portal fills with the participant's own data, the sender's, that are not the
 * participant's. Other parts (`on-request`, repeated) may name anybody. A customs representative lawfully writes for
 * another (ТК ЕАЭС, article 401), so this is a thing to tell, not a mistake.
 */
export function foreignNumbers(
  { children }: { children: readonly Node[] },
  values: FormValues,
  participant: PrefillContext['participant'],
): ForeignNumber[] {
  return children.flatMap((node): ForeignNumber[] => {
    if (isInline(node))
      return (node.kind === 'run' ? [node] : node.branches).flatMap((part) =>
        foreignNumbers(part, values, participant),
      )
    if (node.kind === 'group')
      return node.prefill === 'on-request' || node.max !== 1
        ? []
        : foreignNumbers(node, objectOf(values[node.key]), participant)
    if (node.kind !== 'field' || !node.prefill || !(node.prefill in NUMBERS)) return []
    const value = values[node.key]
    if (typeof value !== 'string' || isBlank(value)) return []
    return Object.values(NUMBERS).some((number) => participant[number] === value)
      ? []
      : [{ label: node.label, value }]
  })
}
