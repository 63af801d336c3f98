import type { AccreditationStep } from './accreditation'

/** What an import would change. Pure. */

/** An authority as both sides are compared; thumbprints are SHA-256 of certificates, lower-case hexadecimal. */
export interface ComparableAuthority {
  readonly registryNumber: string
  readonly name: string
  readonly shortName: string | null
  readonly taxId: string | null
  readonly ogrn: string | null
  readonly address: string | null
  readonly statuses: readonly AccreditationStep[]
  readonly thumbprints: readonly string[]
  readonly crlAddresses: readonly string[]
}

export const CHANGED_PARTS = ['name', 'identifiers', 'accreditation', 'certificates', 'addresses'] as const
export type ChangedPart = (typeof CHANGED_PARTS)[number]

export interface Difference {
  readonly registryNumber: string
  readonly name: string
  /** What changed; empty for an added or withdrawn authority. */
  readonly parts: ChangedPart[]
}

/** Which parts of an authority differ between what is stored and what the list says. */
export function changedParts(stored: ComparableAuthority, listed: ComparableAuthority): ChangedPart[] {
  const same: Record<ChangedPart, boolean> = {
    name:
      stored.name === listed.name &&
      stored.shortName === listed.shortName &&
      stored.address === listed.address,
    identifiers: stored.taxId === listed.taxId && stored.ogrn === listed.ogrn,
    accreditation:
      stored.statuses.length === listed.statuses.length &&
      stored.statuses.every(
        ({ status, from }, i) => status === listed.statuses[i]?.status && from === listed.statuses[i].from,
      ),
    certificates: sameSet(stored.thumbprints, listed.thumbprints),
    addresses: sameSet(stored.crlAddresses, listed.crlAddresses),
  }
  return CHANGED_PARTS.filter((part) => !same[part])
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)]
  return one.size === other.size && [...one].every((each) => other.has(each))
}

/** Counts, and the first of each group. */
export interface ImportSummary {
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
  readonly unchanged: number
  /** Certificates of the list that cannot be read; they are left out. */
  readonly unreadable: number
  /** A signature of the ministry stands in the file. */
  readonly signed: boolean
  readonly examples: {
    readonly added: Difference[]
    readonly changed: Difference[]
    readonly withdrawn: Difference[]
  }
}

const EXAMPLES = 200

/** What to do about one listed authority. */
export type Verdict = 'added' | 'changed' | 'unchanged' | 'repeated'

/**
 * Gathers the comparison authority by authority. `mayWithdraw`: whether a stored authority that the list does not name was
 * named by an earlier one, and is still accredited.
 */
export class Comparison<S extends ComparableAuthority = ComparableAuthority> {
  private readonly unseen: Map<string, S>
  private readonly groups = { added: [] as Difference[], changed: [] as Difference[] }
  private readonly seen = new Set<string>()
  private unchanged = 0

  constructor(
    stored: readonly S[],
    private readonly mayWithdraw: (stored: S) => boolean,
  ) {
    this.unseen = new Map(stored.map((each) => [each.registryNumber, each]))
  }

  add(listed: ComparableAuthority): { verdict: Verdict; stored: S | null } {
    const { registryNumber, name } = listed
    const stored = this.unseen.get(registryNumber) ?? null
    // Of a number that occurs twice the first entry counts.
    if (this.seen.has(registryNumber)) return { verdict: 'repeated', stored: null }
    this.seen.add(registryNumber)
    this.unseen.delete(registryNumber)
    const parts = stored ? changedParts(stored, listed) : []
    if (!stored) this.groups.added.push({ registryNumber, name, parts })
    else if (parts.length > 0) this.groups.changed.push({ registryNumber, name, parts })
    else this.unchanged++
    return { verdict: !stored ? 'added' : parts.length > 0 ? 'changed' : 'unchanged', stored }
  }

  /** Stored authorities that the list has not named, when all of it was added. */
  withdrawn(): S[] {
    return [...this.unseen.values()].filter((each) => this.mayWithdraw(each))
  }

  summary(rest: Pick<ImportSummary, 'unreadable' | 'signed'>): ImportSummary {
    const withdrawn = this.withdrawn().map(({ registryNumber, name }) => ({
      registryNumber,
      name,
      parts: [],
    }))
    const { added, changed } = this.groups
    return {
      ...rest,
      added: added.length,
      changed: changed.length,
      withdrawn: withdrawn.length,
      unchanged: this.unchanged,
      examples: {
        added: added.slice(0, EXAMPLES),
        changed: changed.slice(0, EXAMPLES),
        withdrawn: withdrawn.slice(0, EXAMPLES),
      },
    }
  }
}
