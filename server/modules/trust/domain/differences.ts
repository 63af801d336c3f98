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
  readonly parts: readonly ChangedPart[]
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
    readonly added: readonly Difference[]
    readonly changed: readonly Difference[]
    readonly withdrawn: readonly Difference[]
  }
}

const EXAMPLES = 200

/** Gathers the comparison authority by authority; `stored` are those that came from the same source before. */
export class Comparison {
  private readonly unseen: Map<string, ComparableAuthority>
  private readonly groups = { added: [] as Difference[], changed: [] as Difference[] }
  private readonly seen = new Set<string>()
  private unchanged = 0

  constructor(stored: readonly ComparableAuthority[]) {
    this.unseen = new Map(stored.map((each) => [each.registryNumber, each]))
  }

  add(listed: ComparableAuthority): void {
    const { registryNumber, name } = listed
    const stored = this.unseen.get(registryNumber)
    this.unseen.delete(registryNumber)
    // A number that occurs twice is counted once; the later entry is what gets applied.
    if (this.seen.has(registryNumber)) return
    this.seen.add(registryNumber)
    if (!stored) this.groups.added.push({ registryNumber, name, parts: [] })
    else {
      const parts = changedParts(stored, listed)
      if (parts.length > 0) this.groups.changed.push({ registryNumber, name, parts })
      else this.unchanged++
    }
  }

  summary(rest: Pick<ImportSummary, 'unreadable' | 'signed'>): ImportSummary {
    const withdrawn = [...this.unseen.values()].map(({ registryNumber, name }) => ({
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
