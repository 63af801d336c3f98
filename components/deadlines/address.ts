import { ComputeTerm, RuleId, type Suspension } from '@/server/modules/deadlines/contract'

/** What the calculator's address says: everything a count needs, so that a link is the count. */
export interface Asked {
  rule: RuleId
  /** As it was written; empty when nothing is asked yet. */
  event: string
  length: string
  more: string
  suspensions: { from: string; to: string }[]
  countDecreeDays: boolean
}

type Search = Record<string, string | string[] | undefined>

const all = (value: string | string[] | undefined) => [value ?? []].flat()
const one = (value: string | string[] | undefined) => all(value)[0]?.trim() ?? ''

/** Suspensions that the form offers. */
export const SUSPENSIONS = 3

export function readAddress(search: Search): Asked {
  const rule = RuleId.safeParse(one(search['rule']))
  const [from, to] = [all(search['from']), all(search['to'])]
  return {
    rule: rule.success ? rule.data : 'objections',
    event: one(search['event']),
    length: one(search['length']),
    more: one(search['more']),
    suspensions: Array.from({ length: SUSPENSIONS }, (_, i) => ({ from: from[i] ?? '', to: to[i] ?? '' })),
    countDecreeDays: one(search['decree']) === 'count',
  }
}

/** The question for the server; null when a field cannot be what it says. */
export function questionOf(asked: Asked): ComputeTerm | null {
  const suspensions: Suspension[] = asked.suspensions
    .filter(({ from, to }) => from !== '' || to !== '')
    .map(({ from, to }) => ({ from, to: to === '' ? null : to }))
  const parsed = ComputeTerm.safeParse({
    rule: asked.rule,
    event: asked.event,
    ...(asked.length !== '' && { length: Number(asked.length) }),
    prolongations: asked.more === '' ? [] : [{ length: Number(asked.more) }],
    suspensions,
    decreeDays: asked.countDecreeDays ? 'count' : 'skip',
  })
  return parsed.success ? parsed.data : null
}
