import type { Role } from './directory'
import type { EsiaPerson } from './persons'
import { organisationScope } from './scopes'

/**
 * How a person and an organisation look from outside: OpenID Connect claims, and the resources of ЕСИА (`/rs/…`,
 * "Методические рекомендации по использованию ЕСИА"). Pure.
 */

type Scopes = ReadonlySet<string>

/** Every claim about the person; the provider keeps those that the granted scopes open. */
export function claimsOf(person: EsiaPerson, roles: readonly Role[]) {
  return {
    sub: String(person.oid),
    trusted: person.trusted,
    'urn:esia:sbj': {
      'urn:esia:sbj:oid': person.oid,
      'urn:esia:sbj:nam': `OID.${person.oid}`,
      'urn:esia:sbj:typ': 'P',
      'urn:esia:sbj:is_tru': person.trusted,
    },
    'urn:esia:amd': 'PWD',
    name: `${person.lastName} ${person.firstName} ${person.middleName}`,
    family_name: person.lastName,
    given_name: person.firstName,
    middle_name: person.middleName,
    birthdate: person.birthDate,
    gender: person.gender === 'F' ? 'female' : 'male',
    snils: person.snils && formatSnils(person.snils),
    inn: person.inn,
    email: person.email,
    email_verified: true,
    phone_number: person.mobile,
    phone_number_verified: person.mobile ? true : undefined,
    organizations: roles.map(({ organisation, membership }) => ({
      oid: organisation.oid,
      type: organisation.type,
      shortName: organisation.shortName,
      fullName: organisation.fullName,
      ogrn: organisation.ogrn,
      inn: organisation.inn,
      kpp: organisation.kpp,
      chief: membership.chief,
      admin: membership.admin,
      active: membership.active,
    })),
  }
}

/** `GET /rs/prns/{oid}`: what the scopes open, dates as ДД.ММ.ГГГГ. */
export function personResource(person: EsiaPerson, scopes: Scopes) {
  return {
    stateFacts: ['EntityRoot'],
    status: 'REGISTERED',
    trusted: person.trusted,
    citizenship: 'RUS',
    updatedOn: UPDATED_ON,
    ...(scopes.has('fullname') && {
      firstName: person.firstName,
      lastName: person.lastName,
      middleName: person.middleName,
    }),
    ...(scopes.has('birthdate') && { birthDate: person.birthDate.split('-').reverse().join('.') }),
    ...(scopes.has('gender') && { gender: person.gender }),
    ...(scopes.has('snils') && person.snils && { snils: formatSnils(person.snils) }),
    ...(scopes.has('inn') && person.inn && { inn: person.inn }),
  }
}

/** Contacts the scopes open: EML is a personal mailbox, MBT a mobile telephone. */
export function contactsOf(person: EsiaPerson, scopes: Scopes) {
  const contact = (type: 'EML' | 'MBT', id: number, value: string) => ({
    stateFacts: ['Identifiable'],
    id,
    type,
    vrfStu: 'VERIFIED',
    value,
  })
  return [
    ...(scopes.has('email') || scopes.has('contacts')
      ? [contact('EML', person.oid * 10 + 1, person.email)]
      : []),
    ...((scopes.has('mobile') || scopes.has('contacts')) && person.mobile
      ? [contact('MBT', person.oid * 10 + 2, person.mobile)]
      : []),
  ]
}

/** `GET /rs/prns/{oid}/docs`: a passport of a series that no one issues, for those who have shown one. */
export function documentsOf(person: EsiaPerson, scopes: Scopes) {
  if (!scopes.has('id_doc') || !person.snils) return []
  const number = String(person.oid).slice(-6)
  return [
    {
      stateFacts: ['EntityRoot'],
      id: person.oid * 10 + 3,
      type: 'RF_PASSPORT',
      vrfStu: person.trusted ? 'VERIFIED' : 'NOT_VERIFIED',
      series: '0000',
      number,
    },
  ]
}

/** One element of `GET /rs/prns/{oid}/roles`. The real service gives no ИНН here. */
export function roleResource(person: EsiaPerson, { organisation, membership }: Role) {
  return {
    oid: organisation.oid,
    prnOid: person.oid,
    type: organisation.type,
    shortName: organisation.shortName,
    fullName: organisation.fullName,
    ogrn: organisation.ogrn,
    chief: membership.chief,
    admin: membership.admin,
    active: membership.active,
    hasRightOfSubstitution: false,
    hasApprovalTabAccess: false,
    isLiquidated: false,
  }
}

/** `GET /rs/orgs/{oid}`: ИНН and КПП only by scopes that name this organisation. */
export function organisationResource({ organisation }: Role, scopes: Scopes) {
  const opens = (field: 'org_inn' | 'org_kpp') => scopes.has(organisationScope(field, organisation.oid))
  return {
    stateFacts: ['EntityRoot'],
    oid: organisation.oid,
    type: organisation.type,
    shortName: organisation.shortName,
    fullName: organisation.fullName,
    ogrn: organisation.ogrn,
    ...(opens('org_inn') && { inn: organisation.inn }),
    ...(opens('org_kpp') && organisation.kpp && { kpp: organisation.kpp }),
    isLiquidated: false,
  }
}

/** A list as ЕСИА wraps it. */
export function listResource<T>(elements: readonly T[]) {
  return { stateFacts: ['hasSize'], size: elements.length, elements }
}

/** `00007120348` → `000-071-203 48`, as ЕСИА writes it. */
export function formatSnils(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')
}

/** Seconds; the invented people were last changed at a fixed instant, 2026-01-12T09:00:00Z. */
const UPDATED_ON = 1_768_208_400
