import {
  ESIA_ORGANISATIONS,
  ESIA_PERSONS,
  type EsiaMembership,
  type EsiaOrganisation,
  type EsiaPerson,
} from './persons'

/** An organisation as one person sees it. */
export interface Role {
  readonly organisation: EsiaOrganisation
  readonly membership: EsiaMembership
}

/** What can change in a membership while the stand-in runs: a head steps down, an employee is dismissed. */
export type MembershipChange = Partial<Pick<EsiaMembership, 'chief' | 'admin' | 'active'>>

/**
 * Who exists and who belongs where at this moment. While the stand-in runs people can be enrolled, confirmed, and their
 * memberships changed or taken away, as happens in life between two sign-ins.
 */
export class Directory {
  readonly #takenAway = new Set<string>()
  readonly #changes = new Map<string, MembershipChange>()
  #persons: EsiaPerson[] = [...ESIA_PERSONS]
  #organisations: EsiaOrganisation[] = [...ESIA_ORGANISATIONS]

  /** Everyone, in the order of the person page. */
  list(): readonly EsiaPerson[] {
    return this.#persons
  }

  findByKey(key: string): EsiaPerson | null {
    return this.#persons.find((person) => person.key === key) ?? null
  }

  findByOid(oid: string): EsiaPerson | null {
    return this.#persons.find((person) => String(person.oid) === oid) ?? null
  }

  /** The person's organisations, dismissals included (`active: false`), those taken away left out. */
  rolesOf(person: EsiaPerson): Role[] {
    return person.memberships.flatMap((membership) => {
      const organisation = this.#organisations.find(({ key }) => key === membership.organisation)
      const place = pair(person.key, membership.organisation)
      if (!organisation || this.#takenAway.has(place)) return []
      return [{ organisation, membership: { ...membership, ...this.#changes.get(place) } }]
    })
  }

  /** Takes the membership away until `restore`. Returns false when there is no such membership. */
  takeAway(personKey: string, organisationKey: string): boolean {
    if (!this.#has(personKey, organisationKey)) return false
    this.#takenAway.add(pair(personKey, organisationKey))
    return true
  }

  /** Changes the membership until `restore`. Returns false when there is no such membership. */
  change(personKey: string, organisationKey: string, change: MembershipChange): boolean {
    if (!this.#has(personKey, organisationKey)) return false
    const place = pair(personKey, organisationKey)
    this.#changes.set(place, { ...this.#changes.get(place), ...change })
    return true
  }

  /** Adds a person until `restore`, or puts them in the place of the one with this key, as when an account is confirmed. */
  enrol(person: EsiaPerson): void {
    this.#persons = put(this.#persons, person)
  }

  /** Adds or replaces an organisation until `restore`. */
  register(organisation: EsiaOrganisation): void {
    this.#organisations = put(this.#organisations, organisation)
  }

  /** Back to the invented people and organisations as they are written. */
  restore(): void {
    this.#takenAway.clear()
    this.#changes.clear()
    this.#persons = [...ESIA_PERSONS]
    this.#organisations = [...ESIA_ORGANISATIONS]
  }

  #has(personKey: string, organisationKey: string): boolean {
    const person = this.findByKey(personKey)
    return person?.memberships.some(({ organisation }) => organisation === organisationKey) ?? false
  }
}

const pair = (person: string, organisation: string) => `${person} ${organisation}`

function put<T extends { key: string }>(list: readonly T[], item: T): T[] {
  const known = list.some(({ key }) => key === item.key)
  return known ? list.map((each) => (each.key === item.key ? item : each)) : [...list, item]
}
