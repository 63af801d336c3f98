/**
 * The invented people and organisations that the stand-in knows: pure data, also the source of the demonstration's
 * participants. Every identifier has right check digits and a prefix that no authority issues: ИНН `0000…`, СНИЛС
 * `000-…`, ОГРН and ОГРНИП of the region 00 (an ОГРН may not begin with 0, so 1 and 3 stay).
 */

/** A text in the two languages of the portal. */
export interface Bilingual {
  readonly ru: string
  readonly en: string
}

/** A legal entity (`LEGAL`) or an individual entrepreneur (`BUSINESS`), as ЕСИА tells them apart. */
export interface EsiaOrganisation {
  /** Stable name in code and seeds; not shown to anyone. */
  readonly key: string
  /** Number of the object in ЕСИА; never changes. */
  readonly oid: number
  readonly type: 'LEGAL' | 'BUSINESS'
  readonly shortName: string
  readonly fullName: string
  /** 10 digits, or 12 for an entrepreneur. */
  readonly inn: string
  /** Absent for an entrepreneur. */
  readonly kpp?: string
  /** ОГРН of 13 digits, or ОГРНИП of 15. */
  readonly ogrn: string
}

/** What a person is in an organisation. `active: false` is a dismissed or blocked employee. */
export interface EsiaMembership {
  readonly organisation: string
  /** Head of the organisation: may open its account in the portal. */
  readonly chief: boolean
  /** Administrator of the organisation's profile in ЕСИА. */
  readonly admin: boolean
  readonly active: boolean
  readonly position: Bilingual
}

/** A person's account in ЕСИА. */
export interface EsiaPerson {
  /** Stable name in code and seeds; not a login. */
  readonly key: string
  readonly oid: number
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  /** YYYY-MM-DD. */
  readonly birthDate: string
  readonly gender: 'M' | 'F'
  /** 11 digits without separators; absent in a simplified account. */
  readonly snils?: string
  /** 12 digits; absent in a simplified account. */
  readonly inn?: string
  readonly email: string
  readonly mobile?: string
  /**
   * Confirmed account (`подтверждённая учётная запись`). One that is not is standard where СНИЛС has been checked against
   * the pension fund, and simplified where it has not been given.
   */
  readonly trusted: boolean
  readonly memberships: readonly EsiaMembership[]
}

export const ESIA_ORGANISATIONS = [
  {
    key: 'baltic-vector',
    oid: 1000900101,
    type: 'LEGAL',
    shortName: 'ООО «Балтийский вектор»',
    fullName: 'Общество с ограниченной ответственностью «Балтийский вектор»',
    inn: '0000101231',
    kpp: '000001001',
    ogrn: '1000000001176',
  },
  {
    key: 'customs-guide',
    oid: 1000900102,
    type: 'LEGAL',
    shortName: 'ООО «Таможенный проводник»',
    fullName: 'Общество с ограниченной ответственностью «Таможенный проводник»',
    inn: '0000102468',
    kpp: '000001001',
    ogrn: '1000000002342',
  },
  {
    key: 'tarasov-ip',
    oid: 1000900103,
    type: 'BUSINESS',
    shortName: 'ИП Тарасов И. П.',
    fullName: 'Индивидуальный предприниматель Тарасов Илья Петрович',
    inn: '000010724242',
    ogrn: '300000000001174',
  },
] as const satisfies readonly EsiaOrganisation[]

const head = { ru: 'генеральный директор', en: 'general director' }

export const ESIA_PERSONS = [
  {
    key: 'orlova',
    oid: 1000900001,
    lastName: 'Орлова',
    firstName: 'Марина',
    middleName: 'Викторовна',
    birthDate: '1978-03-14',
    gender: 'F',
    snils: '00007120348',
    inn: '000010120709',
    email: 'orlova@example.test',
    mobile: '+7(000)0000101',
    trusted: true,
    memberships: [{ organisation: 'baltic-vector', chief: true, admin: true, active: true, position: head }],
  },
  {
    key: 'kuzmina',
    oid: 1000900002,
    lastName: 'Кузьмина',
    firstName: 'Ольга',
    middleName: 'Сергеевна',
    birthDate: '1971-11-02',
    gender: 'F',
    snils: '00014240652',
    inn: '000010241492',
    email: 'kuzmina@example.test',
    mobile: '+7(000)0000102',
    trusted: true,
    memberships: [
      {
        organisation: 'baltic-vector',
        chief: false,
        admin: false,
        active: true,
        position: { ru: 'главный бухгалтер', en: 'chief accountant' },
      },
    ],
  },
  {
    key: 'belov',
    oid: 1000900003,
    lastName: 'Белов',
    firstName: 'Артём',
    middleName: 'Игоревич',
    birthDate: '1990-06-27',
    gender: 'M',
    snils: '00021360956',
    inn: '000010362183',
    email: 'belov@example.test',
    mobile: '+7(000)0000103',
    trusted: true,
    memberships: [
      {
        organisation: 'baltic-vector',
        chief: false,
        admin: false,
        active: true,
        position: { ru: 'специалист по таможенному оформлению', en: 'customs declarant' },
      },
    ],
  },
  {
    key: 'sokolov',
    oid: 1000900004,
    lastName: 'Соколов',
    firstName: 'Денис',
    middleName: 'Андреевич',
    birthDate: '1985-09-19',
    gender: 'M',
    snils: '00028481296',
    inn: '000010482843',
    email: 'sokolov@example.test',
    mobile: '+7(000)0000104',
    trusted: true,
    memberships: [
      {
        organisation: 'baltic-vector',
        chief: false,
        admin: false,
        active: true,
        position: { ru: 'юрист', en: 'lawyer' },
      },
    ],
  },
  {
    key: 'ryzhov',
    oid: 1000900005,
    lastName: 'Рыжов',
    firstName: 'Павел',
    middleName: 'Николаевич',
    birthDate: '1982-01-30',
    gender: 'M',
    snils: '00035601574',
    inn: '000010603551',
    email: 'ryzhov@example.test',
    trusted: true,
    memberships: [
      {
        organisation: 'baltic-vector',
        chief: false,
        admin: false,
        active: false,
        position: { ru: 'менеджер, уволен', en: 'manager, dismissed' },
      },
    ],
  },
  {
    key: 'tarasov',
    oid: 1000900006,
    lastName: 'Тарасов',
    firstName: 'Илья',
    middleName: 'Петрович',
    birthDate: '1988-12-05',
    gender: 'M',
    snils: '00042721878',
    inn: '000010724242',
    email: 'tarasov@example.test',
    mobile: '+7(000)0000106',
    trusted: true,
    memberships: [
      {
        organisation: 'tarasov-ip',
        chief: true,
        admin: true,
        active: true,
        position: { ru: 'индивидуальный предприниматель', en: 'individual entrepreneur' },
      },
    ],
  },
  {
    key: 'shcherbakova',
    oid: 1000900007,
    lastName: 'Щербакова',
    firstName: 'Нина',
    middleName: 'Алексеевна',
    birthDate: '1963-08-21',
    gender: 'F',
    snils: '00049842117',
    inn: '000010844902',
    email: 'shcherbakova@example.test',
    mobile: '+7(000)0000107',
    trusted: true,
    memberships: [],
  },
  {
    key: 'vlasova',
    oid: 1000900008,
    lastName: 'Власова',
    firstName: 'Екатерина',
    middleName: 'Дмитриевна',
    birthDate: '1983-04-08',
    gender: 'F',
    snils: '00056962421',
    inn: '000010965600',
    email: 'vlasova@example.test',
    mobile: '+7(000)0000108',
    trusted: true,
    memberships: [
      { organisation: 'customs-guide', chief: true, admin: true, active: true, position: head },
      {
        organisation: 'baltic-vector',
        chief: false,
        admin: false,
        active: true,
        position: { ru: 'таможенный представитель', en: 'customs representative' },
      },
    ],
  },
  {
    key: 'novikova',
    oid: 1000900009,
    lastName: 'Новикова',
    firstName: 'Дарья',
    middleName: 'Олеговна',
    birthDate: '1999-02-17',
    gender: 'F',
    email: 'novikova@example.test',
    trusted: false,
    memberships: [],
  },
  {
    key: 'gusev',
    oid: 1000900010,
    lastName: 'Гусев',
    firstName: 'Тимофей',
    middleName: 'Юрьевич',
    birthDate: '1994-05-11',
    gender: 'M',
    snils: '00064082791',
    inn: '000011086708',
    email: 'gusev@example.test',
    mobile: '+7(000)0000110',
    trusted: false,
    memberships: [],
  },
] as const satisfies readonly EsiaPerson[]

export type EsiaPersonKey = (typeof ESIA_PERSONS)[number]['key']
export type EsiaOrganisationKey = (typeof ESIA_ORGANISATIONS)[number]['key']
