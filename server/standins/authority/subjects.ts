import { ESIA_ORGANISATIONS, ESIA_PERSONS, type EsiaOrganisation, type EsiaPerson } from '../esia/persons'
import { CUSTOMS, CUSTOMS_OFFICERS, type CustomsOfficer } from './officers'

/**
 * To whom the demonstration's authority gives certificates: the invented people of the demonstration, each in every role
 * they may sign in. Names are written as order ФСБ № 795 demands. Pure.
 */

/** `old-form`: of a legal entity as certificates were before ИНН ЮЛ had an attribute of its own. */
export type SubjectKind = 'individual' | 'entrepreneur' | 'head' | 'employee' | 'old-form' | 'officer'

/** One attribute of a name: object identifier and text. */
export type NameAttribute = readonly [oid: string, text: string]

export interface CertificateSubject {
  /** Stable name in requests: `orlova`, `orlova.baltic-vector`, `orlova.baltic-vector.old-form`. */
  readonly key: string
  readonly kind: SubjectKind
  /** What a person chooses by. */
  readonly person: string
  /** Null for an individual. */
  readonly organisation: string | null
  readonly attributes: readonly NameAttribute[]
}

const NAME = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  region: '2.5.4.8',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  inn: '1.2.643.3.131.1.1',
  innOfLegalEntity: '1.2.643.100.4',
  ogrn: '1.2.643.100.1',
  ogrnip: '1.2.643.100.5',
  snils: '1.2.643.100.3',
} as const

const PLACE: readonly NameAttribute[] = [
  [NAME.country, 'RU'],
  [NAME.region, '78 г. Санкт-Петербург'],
  [NAME.locality, 'г. Санкт-Петербург'],
]

/** Everyone who can be given a certificate: the people of ЕСИА in the order of their list, then the officers. */
export const SUBJECTS: readonly CertificateSubject[] = [
  ...ESIA_PERSONS.flatMap(subjectsOf),
  ...CUSTOMS_OFFICERS.map(officerSubject),
]

/** Of an official: the certificate names their body (63-ФЗ, article 17.2). */
function officerSubject(officer: CustomsOfficer): CertificateSubject {
  const office = CUSTOMS[officer.office]
  return {
    key: officer.key,
    kind: 'officer',
    person: `${officer.lastName} ${officer.firstName} ${officer.middleName}`,
    organisation: office.name,
    attributes: [
      [NAME.commonName, office.name],
      [NAME.organisation, office.name],
      [NAME.title, officer.title],
      [NAME.country, 'RU'],
      [NAME.region, office.region],
      ...namesOf(officer),
      [NAME.snils, officer.snils],
      [NAME.ogrn, office.ogrn],
      [NAME.innOfLegalEntity, office.inn],
    ],
  }
}

function subjectsOf(person: EsiaPerson): CertificateSubject[] {
  // Nobody vouches for the data of an unconfirmed account.
  if (!person.snils || !person.inn) return []
  const own = [...PLACE, ...namesOf(person), [NAME.snils, person.snils], [NAME.inn, person.inn]] as const
  const name = `${person.lastName} ${person.firstName} ${person.middleName}`
  const individual: CertificateSubject = {
    key: person.key,
    kind: 'individual',
    person: name,
    organisation: null,
    attributes: [[NAME.commonName, name], ...own],
  }
  const roles = person.memberships.flatMap((membership) => {
    const organisation: EsiaOrganisation | undefined = ESIA_ORGANISATIONS.find(
      ({ key }) => key === membership.organisation,
    )
    // A dismissed employee keeps the certificate that was given before; the stand-in gives it anew for tests of that.
    if (!organisation) return []
    const base = {
      key: `${person.key}.${organisation.key}`,
      person: name,
      organisation: organisation.shortName,
    }
    if (organisation.type === 'BUSINESS') {
      const ogrnip: NameAttribute = [NAME.ogrnip, organisation.ogrn]
      return [
        {
          ...base,
          kind: 'entrepreneur' as const,
          attributes: [[NAME.commonName, name] as const, ...own, ogrnip],
        },
      ]
    }
    const firm: readonly NameAttribute[] = [
      [NAME.commonName, organisation.shortName],
      [NAME.organisation, organisation.shortName],
      [NAME.title, membership.position.ru],
      [NAME.ogrn, organisation.ogrn],
    ]
    const kind = membership.chief ? ('head' as const) : ('employee' as const)
    const modern: CertificateSubject = {
      ...base,
      kind,
      attributes: [...firm, ...own, [NAME.innOfLegalEntity, organisation.inn]],
    }
    return membership.chief ? [modern, oldForm(modern, person, organisation, firm)] : [modern]
  })
  return [individual, ...roles]
}

/** ИНН of the legal entity as `00` and ten digits; the person's own ИНН was not written then. */
function oldForm(
  modern: CertificateSubject,
  person: EsiaPerson,
  organisation: EsiaOrganisation,
  firm: readonly NameAttribute[],
): CertificateSubject {
  const snils: readonly NameAttribute[] = person.snils ? [[NAME.snils, person.snils]] : []
  return {
    ...modern,
    key: `${modern.key}.old-form`,
    kind: 'old-form',
    attributes: [...firm, ...PLACE, ...namesOf(person), ...snils, [NAME.inn, `00${organisation.inn}`]],
  }
}

function namesOf(person: {
  lastName: string
  firstName: string
  middleName: string
}): readonly NameAttribute[] {
  return [
    [NAME.surname, person.lastName],
    [NAME.givenName, `${person.firstName} ${person.middleName}`],
  ]
}

/** The subject of a key, null when there is none. */
export function findSubject(key: string): CertificateSubject | null {
  return [...SUBJECTS, PORTAL].find((subject) => subject.key === key) ?? null
}

/** The portal itself, which signs receipts; no person may be given this one, so it is not in the list. */
const PORTAL: CertificateSubject = {
  key: 'portal',
  kind: 'employee',
  person: 'Личный кабинет',
  organisation: 'Учебный оператор портала',
  attributes: [
    [NAME.commonName, 'Личный кабинет (учебный портал)'],
    [NAME.organisation, 'Учебный оператор портала'],
    ...PLACE,
    [NAME.ogrn, '1000000004509'],
    [NAME.innOfLegalEntity, '0000104508'],
  ],
}
