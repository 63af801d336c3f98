import { ESIA_ORGANISATIONS } from './persons'

/**
 * Scopes by their names in ЕСИА, and the claims each opens in the id token and at the userinfo endpoint. The real
 * service gives such data only by its resources (`/rs/…`); the stand-in gives them both ways.
 */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub', 'trusted', 'urn:esia:sbj', 'urn:esia:amd'],
  fullname: ['name', 'family_name', 'given_name', 'middle_name'],
  birthdate: ['birthdate'],
  gender: ['gender'],
  snils: ['snils'],
  inn: ['inn'],
  email: ['email', 'email_verified'],
  mobile: ['phone_number', 'phone_number_verified'],
  contacts: ['email', 'email_verified', 'phone_number', 'phone_number_verified'],
  id_doc: [],
  usr_org: ['organizations'],
}

export type PersonScope = keyof typeof CLAIMS_BY_SCOPE

/** Person scopes in the order in which the person page explains them. */
export const PERSON_SCOPES = Object.keys(CLAIMS_BY_SCOPE) as readonly PersonScope[]

/** Fields of an organisation that need a scope of their own, asked for by a second authorisation. */
const ORGANISATION_FIELDS = ['org_inn', 'org_kpp'] as const
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number]

/** The scope of one field of one organisation, e.g. `http://esia.gosuslugi.ru/org_inn?org_oid=1000900101`. */
export const organisationScope = (field: OrganisationField, oid: number) =>
  `http://esia.gosuslugi.ru/${field}?org_oid=${oid}`

/** The organisation's number in such a scope, or null for any other scope. */
export function organisationOidOf(scope: string): number | null {
  const match = /^http:\/\/esia\.gosuslugi\.ru\/org_[a-z]+\?org_oid=(\d+)$/.exec(scope)
  return match ? Number(match[1]) : null
}

/** Whether a scope asks about an organisation, known or not: who may see it is decided with the person. */
export const isOrganisationScope = (scope: string) =>
  organisationOidOf(scope) !== null &&
  ORGANISATION_FIELDS.some((field) => scope.startsWith(`http://esia.gosuslugi.ru/${field}?`))

/** Everything the stand-in can be asked for. */
export const ALL_SCOPES: readonly string[] = [
  ...PERSON_SCOPES,
  ...ESIA_ORGANISATIONS.flatMap(({ oid }) =>
    ORGANISATION_FIELDS.map((field) => organisationScope(field, oid)),
  ),
]
