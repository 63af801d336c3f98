import { z } from 'zod'
import { KindSummary, Text } from '../contract'
import type { KindDefinition } from './definition'

/**
 * The shape of a definition that came from outside: from the editor in the console, or from storage. What the shape cannot
 * say (names, keys, bounds that agree) is `checkDefinition`'s.
 */

/** Deepest tree accepted; the album's own go to about twenty. */
const DEEPEST = 60
/** Most nodes accepted. */
const MOST_NODES = 20_000

const Occurs = { min: z.int().min(0).max(100_000), max: z.int().min(0).max(100_000).nullable() }
const Described = {
  key: z.string().max(200),
  label: Text,
  help: Text.optional(),
  advanced: z.literal(true).optional(),
  order: z.number().optional(),
}
const Bound = z.string().max(60)
const Type = z.looseObject({
  base: z.enum([
    'string',
    'token',
    'decimal',
    'integer',
    'boolean',
    'date',
    'time',
    'date-time',
    'year',
    'year-month',
    'base64',
    'xml',
  ]),
  length: z.int().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  patterns: z.array(z.string().max(2_000)).max(20).optional(),
  totalDigits: z.int().optional(),
  fractionDigits: z.int().optional(),
  minInclusive: Bound.optional(),
  maxInclusive: Bound.optional(),
  minExclusive: Bound.optional(),
  maxExclusive: Bound.optional(),
  options: z
    .array(z.object({ value: z.string().max(500), label: Text }))
    .max(5_000)
    .optional(),
})
const Name = { name: z.string().max(200), namespace: z.string().max(300) }

const Field = z.looseObject({
  kind: z.literal('field'),
  ...Described,
  ...Occurs,
  ...Name,
  at: z.enum(['element', 'attribute', 'text', 'any']),
  type: Type,
  fixed: z.string().max(2_000).optional(),
})
const Group = z.looseObject({ kind: z.literal('group'), ...Described, ...Occurs, ...Name })
const Run = z.looseObject({ kind: z.literal('run'), ...Described, ...Occurs })
const Choice = z.looseObject({ kind: z.literal('choice'), ...Described, ...Occurs })
const Branch = z.looseObject({ key: z.string().max(200), label: Text })
const Whole = KindSummary.extend({
  code: z.string().max(20),
  root: z.string().max(200),
  namespace: z.string().max(300),
  prefixes: z.record(z.string().max(60), z.string().max(300)),
  powerOfAttorney: z.enum(['required', 'none']).optional(),
  subject: z.string().max(500).optional(),
}).loose()

/** The definition, or null when the JSON is not one: too deep, too large, or of another shape. */
export function readDefinition(json: unknown): KindDefinition | null {
  const budget = { nodes: MOST_NODES }
  const whole = Whole.safeParse(json)
  if (!whole.success) return null
  return areNodes((json as { children?: unknown }).children, budget, 0) ? (json as KindDefinition) : null
}

function areNodes(nodes: unknown, budget: { nodes: number }, depth: number): boolean {
  if (!Array.isArray(nodes) || depth > DEEPEST) return false
  budget.nodes -= nodes.length
  return budget.nodes >= 0 && nodes.every((node: unknown) => isNode(node, budget, depth))
}

function isNode(node: unknown, budget: { nodes: number }, depth: number): boolean {
  const { kind, children, branches } = (node ?? {}) as Record<string, unknown>
  switch (kind) {
    case 'field':
      return Field.safeParse(node).success
    case 'group':
      return Group.safeParse(node).success && areNodes(children, budget, depth + 1)
    case 'run':
      return Run.safeParse(node).success && areNodes(children, budget, depth + 1)
    case 'choice':
      return (
        Choice.safeParse(node).success &&
        Array.isArray(branches) &&
        branches.every(
          (branch: unknown) =>
            Branch.safeParse(branch).success &&
            areNodes((branch as { children?: unknown }).children, budget, depth + 1),
        )
      )
    default:
      return false
  }
}
