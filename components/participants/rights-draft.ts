import type { GivenRole, GrantInput, OrganisationPerson } from '@/server/modules/participants/contract'
import { TEMPLATES, type TemplateKey } from '@/server/modules/participants/domain/templates'
import { dayOf, lastDayOf } from '@/server/modules/participants/domain/term'
import { saidGrant } from './use-rights-words'

/** One right while it is being written; `key` tells it from its neighbours. */
export interface GrantDraft extends GrantInput {
  key: number
  /** Every kind, whatever is chosen below. */
  every: boolean
}

/** What the editor of rights holds. */
export interface RightsDraft {
  role: GivenRole
  title: string
  from: string | null
  until: string | null
  grants: readonly GrantDraft[]
}

let made = 0

/** A new right, empty or with what is given. */
export function newGrant(values: Partial<GrantInput> & { every?: boolean } = {}): GrantDraft {
  return {
    key: ++made,
    actions: ['view'],
    kinds: [],
    every: (values.kinds ?? []).length === 0,
    from: null,
    until: null,
    assignedOnly: false,
    ...values,
  }
}

/** The rights of a template. */
export function fromTemplate(key: TemplateKey): GrantDraft {
  const { actions, kinds, assignedOnly } = TEMPLATES[key]
  return newGrant({ actions: [...actions], every: kinds === 'every', assignedOnly })
}

/** The rights that somebody has. */
export function draftGrants(person: OrganisationPerson): GrantDraft[] {
  return person.grants.map((grant) => {
    const said = saidGrant(grant, person.validFrom)
    return newGrant({
      actions: grant.actions.filter((action) => action !== 'administer'),
      kinds: grant.kinds,
      from: said.from ?? null,
      until: said.until,
      assignedOnly: grant.assignedOnly,
    })
  })
}

/** The editor's beginning for one of the people. */
export function draftOf(person: OrganisationPerson, now: string): RightsDraft {
  return {
    role: person.role === 'ADMINISTRATOR' ? 'ADMINISTRATOR' : 'EMPLOYEE',
    title: person.title,
    from: person.validFrom > now ? dayOf(new Date(person.validFrom)) : null,
    // A term that has run out is not offered again.
    until: person.validTo && person.validTo > now ? lastDayOf(new Date(person.validTo)) : null,
    grants: draftGrants(person),
  }
}

/** What of the draft is not in order; empty when it may be saved. */
export type DraftProblem = 'actions' | 'kinds' | 'until'

export function grantProblem({ actions, every, kinds, from, until }: GrantDraft): DraftProblem | null {
  if (actions.length === 0) return 'actions'
  if (!every && kinds.length === 0) return 'kinds'
  return from && until && until < from ? 'until' : null
}

/** A right as it is sent. */
export const sentGrant = ({ actions, every, kinds, from, until, assignedOnly }: GrantDraft): GrantInput => ({
  actions,
  kinds: every ? [] : kinds,
  from,
  until,
  assignedOnly,
})
