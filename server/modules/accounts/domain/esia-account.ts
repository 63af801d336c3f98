import { z } from 'zod'
import { checkIdentifier } from '../../participants/domain/identifiers'

/** What the portal keeps of a person's account in ЕСИА. Nothing else of the answers is read. */
export interface EsiaAccount {
  readonly oid: string
  /** Confirmed account (`подтверждённая учётная запись`). */
  readonly trusted: boolean
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string | null
  /** YYYY-MM-DD. */
  readonly birthDate: string | null
  /** Eleven digits. */
  readonly snils: string | null
  /** Twelve digits. */
  readonly inn: string | null
  readonly email: string | null
  /** `+` and digits. */
  readonly phone: string | null
  readonly memberships: readonly EsiaMembership[]
}

/** What the person is in one organisation, and the organisation itself. */
export interface EsiaMembership {
  readonly oid: string
  readonly category: 'LEGAL_ENTITY' | 'ENTREPRENEUR'
  readonly shortName: string
  readonly name: string
  readonly ogrn: string | null
  /** Given by the stand-in, and by ЕСИА only to those who ask for this very organisation. */
  readonly inn: string | null
  readonly kpp: string | null
  readonly chief: boolean
  readonly admin: boolean
  /** False for a dismissed or blocked employee. */
  readonly active: boolean
}

const text = z.string().trim().min(1)
const missing = z.string().nullish().catch(null)

const Role = z
  .object({
    oid: z.coerce.string().regex(/^\d+$/),
    type: z.string().catch('LEGAL'),
    shortName: missing,
    fullName: missing,
    ogrn: missing,
    inn: missing,
    kpp: missing,
    // Anything but a plain yes opens nothing.
    chief: z.boolean().catch(false),
    admin: z.boolean().catch(false),
    active: z.boolean().catch(false),
    isLiquidated: z.boolean().catch(false),
  })
  .transform((role): EsiaMembership => ({
    oid: role.oid,
    category: role.type === 'BUSINESS' ? 'ENTREPRENEUR' : 'LEGAL_ENTITY',
    shortName: role.shortName?.trim() || role.fullName?.trim() || role.oid,
    name: role.fullName?.trim() || role.shortName?.trim() || role.oid,
    ogrn: identified('ru-ogrn-any', role.ogrn),
    inn: identified('ru-inn', role.inn),
    kpp: identified('ru-kpp', role.kpp),
    chief: role.chief,
    admin: role.admin,
    active: role.active && !role.isLiquidated,
  }))

const Claims = z.object({
  sub: text,
  trusted: z.boolean().catch(false),
  family_name: text,
  given_name: text,
  middle_name: missing,
  birthdate: missing,
  snils: missing,
  inn: missing,
  email: missing,
  phone_number: missing,
  organizations: z.array(Role).default([]),
})

/** An account from the claims of OpenID Connect, as the stand-in gives them. Throws ZodError. */
export function accountFromClaims(claims: unknown): EsiaAccount {
  const read = Claims.parse(claims)
  return {
    oid: read.sub,
    trusted: read.trusted,
    lastName: read.family_name,
    firstName: read.given_name,
    middleName: read.middle_name?.trim() || null,
    birthDate: z.iso.date().safeParse(read.birthdate).data ?? null,
    snils: identified('ru-snils', digitsOf(read.snils)),
    inn: identified('ru-inn-person', read.inn),
    email: mailbox(read.email),
    phone: telephone(read.phone_number),
    memberships: read.organizations,
  }
}

const Contact = z.object({ type: z.string(), vrfStu: z.string().catch(''), value: z.string() })

const Person = z.object({
  trusted: z.boolean().catch(false),
  lastName: text,
  firstName: text,
  middleName: missing,
  birthDate: missing,
  snils: missing,
  inn: missing,
  contacts: z.object({ elements: z.array(Contact).catch([]) }).catch({ elements: [] }),
})

// Read strictly: an answer that is not understood must end the sign-in, not the person's powers.
const Roles = z.union([
  z.object({ elements: z.array(Role) }),
  z.object({ size: z.literal(0) }).transform(() => ({ elements: [] })),
])

/** Answers of ЕСИА about one person: `/rs/prns/{oid}` with contacts, its `/roles`, and organisations asked for by name. */
export interface EsiaResources {
  readonly oid: string
  readonly person: unknown
  readonly roles: unknown
  readonly organisations: readonly unknown[]
}

const Organisation = z.object({ oid: z.coerce.string(), inn: missing, kpp: missing })

/** An account from the resources of ЕСИА. Only contacts that ЕСИА has verified are taken. Throws ZodError. */
export function accountFromResources({ oid, person, roles, organisations }: EsiaResources): EsiaAccount {
  const read = Person.parse(person)
  const verified = (type: string) =>
    read.contacts.elements.find((contact) => contact.type === type && contact.vrfStu === 'VERIFIED')?.value
  const known = new Map(organisations.map((each) => Organisation.parse(each)).map((each) => [each.oid, each]))
  const inn = identified('ru-inn-person', read.inn)
  return {
    oid,
    trusted: read.trusted,
    lastName: read.lastName,
    firstName: read.firstName,
    middleName: read.middleName?.trim() || null,
    birthDate: dateOf(read.birthDate),
    snils: identified('ru-snils', digitsOf(read.snils)),
    inn,
    email: mailbox(verified('EML')),
    phone: telephone(verified('MBT')),
    memberships: Roles.parse(roles).elements.map((membership) => ({
      ...membership,
      inn: membership.inn ?? identified('ru-inn', known.get(membership.oid)?.inn) ?? ownInn(membership, inn),
      kpp: membership.kpp ?? identified('ru-kpp', known.get(membership.oid)?.kpp),
    })),
  }
}

/** An entrepreneur has the number of the person they are. */
const ownInn = ({ category, chief }: EsiaMembership, inn: string | null) =>
  category === 'ENTREPRENEUR' && chief ? inn : null

type Given = string | null | undefined

/** A number only when its check digits are right: a wrong one in the profile would be worse than none. */
function identified(rule: Parameters<typeof checkIdentifier>[0], value: Given): string | null {
  return value && checkIdentifier(rule, value).ok ? value : null
}

/** ЕСИА writes `000-071-203 48`. */
const digitsOf = (value: Given) => value?.replace(/\D/g, '')

/** `ДД.ММ.ГГГГ` → ISO; null for anything else. */
function dateOf(value: Given): string | null {
  return z.iso.date().safeParse(value?.split('.').reverse().join('-')).data ?? null
}

const mailbox = (value: Given) => z.email().safeParse(value).data ?? null

/** `+7(000)0000101` → `+70000000101`. */
function telephone(value: Given): string | null {
  const digits = digitsOf(value)
  return digits && digits.length >= 10 && digits.length <= 15 ? `+${digits}` : null
}
