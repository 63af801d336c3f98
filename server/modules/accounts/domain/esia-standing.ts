import type { EsiaMembership } from './esia-account'

/** What ЕСИА says a person is in an organisation, as far as the portal takes its word. */
export type Standing = 'HEAD' | 'ADMINISTRATOR' | null

/**
 * A head heads, an administrator of the organisation's profile administers; an ordinary employee is nothing until
 * somebody appoints them inside the portal, and a dismissed one is nothing at all.
 */
export function standingOf({ chief, admin, active }: EsiaMembership): Standing {
  if (!active) return null
  return chief ? 'HEAD' : admin ? 'ADMINISTRATOR' : null
}

export type Role = 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'

/** An appointment as far as this rule looks at it. */
export interface Standee {
  readonly role: Role
  readonly source: 'PASSWORD' | 'ESIA' | 'CERTIFICATE'
  /** What it was before ЕСИА raised it; null when ЕСИА began it. */
  readonly ownRole: Role | null
  /** Taken back, or suspended, by a person inside the portal. */
  readonly revoked: boolean
  /** Its term has ended: this is also how ЕСИА's word is taken back. */
  readonly ended: boolean
}

/** What to do with an appointment when the person signs in through ЕСИА. */
export type Step =
  | { readonly kind: 'keep' }
  /** Begin it, or raise it to this; its source becomes ЕСИА. */
  | { readonly kind: 'hold'; readonly role: 'HEAD' | 'ADMINISTRATOR'; readonly ownRole: Role | null }
  /** What was appointed inside the portal comes back as it was. */
  | { readonly kind: 'lower'; readonly role: Role }
  | { readonly kind: 'end' }

const KEEP: Step = { kind: 'keep' }

/**
 * Follows ЕСИА's word. It gives the headship whatever was before; it gives the administration unless somebody inside the
 * portal has taken that back; it takes back only what it has given itself.
 */
export function follow(current: Standee | null, standing: Standing): Step {
  if (!current) return standing ? { kind: 'hold', role: standing, ownRole: null } : KEEP
  const over = current.revoked || current.ended
  const given = current.source === 'ESIA'
  const ownRole = over ? null : given ? current.ownRole : current.role
  switch (standing) {
    case 'HEAD':
      return current.role === 'HEAD' && !over ? KEEP : { kind: 'hold', role: 'HEAD', ownRole }
    case 'ADMINISTRATOR': {
      const raised = over
        ? given && !current.revoked
        : given
          ? current.role === 'HEAD'
          : current.role === 'EMPLOYEE'
      return raised ? { kind: 'hold', role: 'ADMINISTRATOR', ownRole } : KEEP
    }
    case null:
      if (over || !given) return KEEP
      return current.ownRole ? { kind: 'lower', role: current.ownRole } : { kind: 'end' }
  }
}
