import { z } from 'zod'

/** What the stand-in does wrong, and to whom: to every message that holds `match`, or to all when there is none. */
export const Rule = z.strictObject({
  /** Tests run side by side: each names a word that only its own documents hold. */
  match: z.string().max(200).default(''),
  /** Replies come so much later, milliseconds. */
  slowMs: z.int().min(0).max(600_000).optional(),
  /** Messages are taken and never answered, until the rule is taken back. */
  silent: z.boolean().optional(),
  /** Messages are not taken: by an error of the server, a broken connection, a refusal for good. */
  fail: z
    .strictObject({
      how: z.enum(['error', 'reset', 'refuse']),
      /** So many times; for ever by default. */
      times: z.int().min(1).optional(),
      /** Part of the attempts, 0…1. */
      rate: z.number().min(0).max(1).default(1),
    })
    .optional(),
  /** Each reply comes twice. */
  duplicate: z.boolean().optional(),
  /** Replies of a case come in the wrong order. */
  outOfOrder: z.boolean().optional(),
  /** So many replies come damaged instead. */
  malformed: z.int().min(1).optional(),
  /** What the format check finds, whatever the document. */
  faults: z
    .array(z.strictObject({ code: z.string(), path: z.string().nullable().default(null), text: z.string() }))
    .optional(),
})
export type Rule = z.output<typeof Rule>

/** Body of `POST /control`: first what is to be forgotten, then what is new. */
export const ControlOrder = z.strictObject({
  reset: z.boolean().optional(),
  /** Rules with exactly this `match` are taken back. */
  forget: z.string().optional(),
  rules: z.array(Rule).optional(),
})
export type ControlOrder = z.input<typeof ControlOrder>

/** The rules in force. */
export class Rules {
  private rules: Rule[] = []

  obey({ reset, forget, rules = [] }: z.output<typeof ControlOrder>) {
    if (reset) this.rules = []
    if (forget !== undefined) this.rules = this.rules.filter((rule) => rule.match !== forget)
    this.rules.push(...rules)
  }

  /** Those that a message is under. */
  for(envelope: string): Rule[] {
    return this.rules.filter((rule) => envelope.includes(rule.match))
  }

  /** How an attempt to hand over fails, and counts it; null when it succeeds. */
  failure(envelope: string, chance: number): 'error' | 'reset' | 'refuse' | null {
    for (const { fail } of this.for(envelope)) {
      if (!fail || chance >= fail.rate || fail.times === 0) continue
      if (fail.times !== undefined) fail.times -= 1
      return fail.how
    }
    return null
  }

  /** Shall this reply be damaged; counts it. */
  damages(envelope: string): boolean {
    const rule = this.for(envelope).find(({ malformed }) => malformed)
    if (!rule?.malformed) return false
    rule.malformed -= 1
    return true
  }

  list(): readonly Rule[] {
    return this.rules
  }
}
