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

const persons: readonly EsiaPerson[] = ESIA_PERSONS
const organisations: readonly EsiaOrganisation[] = ESIA_ORGANISATIONS

/**
 * Who exists and who belongs where at this moment. A membership can be taken away while the stand-in runs, as an
 * employer does between two sign-ins.
 */
export class Directory {
  readonly #takenAway = new Set<string>()

  /** Everyone, in the order of the person page. */
  list(): readonly EsiaPerson[] {
    return persons
  }

  findByKey(key: string): EsiaPerson | null {
    return persons.find((person) => person.key === key) ?? null
  }

  findByOid(oid: string): EsiaPerson | null {
    return persons.find((person) => String(person.oid) === oid) ?? null
  }

  /** The person's organisations, dismissals included (`active: false`), those taken away left out. */
  rolesOf(person: EsiaPerson): Role[] {
    return person.memberships.flatMap((membership) => {
      const organisation = organisations.find(({ key }) => key === membership.organisation)
      if (!organisation || this.#takenAway.has(pair(person.key, organisation.key))) return []
      return [{ organisation, membership }]
    })
  }

  /** Takes the membership away until `restore`. Returns false when there is no such membership. */
  takeAway(personKey: string, organisationKey: string): boolean {
    const person = this.findByKey(personKey)
    if (!person?.memberships.some(({ organisation }) => organisation === organisationKey)) return false
    this.#takenAway.add(pair(personKey, organisationKey))
    return true
  }

  /** Gives back everything that was taken away. */
  restore(): void {
    this.#takenAway.clear()
  }
}

const pair = (person: string, organisation: string) => `${person} ${organisation}`
