import { buildAppointment, buildOfficer, buildParticipant, buildUser } from '@/server/testing/build'
import {
  ESIA_ORGANISATIONS,
  ESIA_PERSONS,
  type EsiaPerson,
  type EsiaPersonKey,
} from '@/server/standins/esia/persons'
import { type CUSTOMS, CUSTOMS_OFFICERS } from '@/server/standins/authority/officers'
import type { Action, Duty } from '@/server/auth/actor'
import { DEMONSTRATION_PASSWORD } from './logins'

const password = DEMONSTRATION_PASSWORD

/** A person of the ЕСИА stand-in who also has a login of their own. */
function fromEsia(key: EsiaPersonKey): Promise<string> {
  const person: EsiaPerson = ESIA_PERSONS.find((one) => one.key === key)!
  const { lastName, firstName, middleName, email, trusted, snils = null, inn = null, mobile } = person
  return buildUser({
    login: key,
    password,
    lastName,
    firstName,
    middleName,
    email,
    trusted,
    snils,
    taxId: inn,
    phone: mobile ? `+${mobile.replace(/\D/g, '')}` : null,
    birthDate: new Date(`${person.birthDate}T00:00:00Z`),
    esiaOid: String(person.oid),
    source: 'ESIA',
  })
}

function organisation(key: (typeof ESIA_ORGANISATIONS)[number]['key'], address: string): Promise<string> {
  const found = ESIA_ORGANISATIONS.find((one) => one.key === key)!
  return buildParticipant({
    category: found.type === 'BUSINESS' ? 'ENTREPRENEUR' : 'LEGAL_ENTITY',
    name: found.fullName,
    shortName: found.shortName,
    taxId: found.inn,
    kpp: 'kpp' in found ? found.kpp : null,
    ogrn: found.ogrn,
    esiaOid: String(found.oid),
    source: 'ESIA',
    address,
  })
}

const RIGHTS = {
  accountant: ['view', 'prepare', 'sign', 'send', 'request'],
  declarant: ['view', 'prepare', 'sign', 'send'],
  lawyer: ['view', 'prepare', 'answer-audit'],
} satisfies Record<string, Action[]>

/** People of the story, the organisations they act for, and what each may do there. `now` is the day of the seed. */
export async function seedParticipants(now: Date) {
  const baltic = await organisation('baltic-vector', 'г. Смоленск, ул. Складская, д. 4')
  const guide = await organisation('customs-guide', 'г. Смоленск, ул. Николаева, д. 12')
  const tarasovIp = await organisation('tarasov-ip', 'г. Вязьма, ул. Ленина, д. 30')

  const orlova = await fromEsia('orlova')
  const kuzmina = await fromEsia('kuzmina')
  const belov = await fromEsia('belov')
  const sokolov = await fromEsia('sokolov')
  const ryzhov = await fromEsia('ryzhov')
  const tarasov = await fromEsia('tarasov')
  const shcherbakova = await fromEsia('shcherbakova')
  const vlasova = await fromEsia('vlasova')
  const akhmetov = await buildUser({
    login: 'akhmetov',
    password,
    lastName: 'Ахметов',
    firstName: 'Данияр',
    middleName: 'Серикович',
    email: 'akhmetov@example.test',
  })

  // Heads are appointed by ЕСИА, which may take its word back at a later sign-in.
  await buildAppointment({ participantId: baltic, userId: orlova, source: 'ESIA' })
  const employee = { participantId: baltic, role: 'EMPLOYEE' as const }
  await buildAppointment({
    ...employee,
    userId: kuzmina,
    title: 'Главный бухгалтер',
    grants: [{ actions: RIGHTS.accountant }],
  })
  await buildAppointment({
    ...employee,
    userId: belov,
    title: 'Специалист по таможенному оформлению',
    grants: [{ actions: RIGHTS.declarant }],
  })
  await buildAppointment({
    ...employee,
    userId: sokolov,
    title: 'Юрист',
    grants: [{ actions: RIGHTS.lawyer }],
  })
  await buildAppointment({
    ...employee,
    userId: ryzhov,
    title: 'Менеджер',
    grants: [{ actions: RIGHTS.declarant }],
    revokedAt: daysBefore(now, 40),
  })
  // The representative sees invoices only, and only until the end of the quarter after next.
  await buildAppointment({
    ...employee,
    userId: vlasova,
    title: 'Таможенный представитель',
    grants: [{ actions: RIGHTS.declarant, kinds: ['1002003E'] }],
    validTo: daysBefore(now, -130),
  })
  await buildAppointment({ participantId: guide, userId: vlasova, source: 'ESIA' })
  await buildAppointment({
    participantId: tarasovIp,
    userId: tarasov,
    title: 'Индивидуальный предприниматель',
    source: 'ESIA',
  })

  const individual = await buildParticipant({
    category: 'INDIVIDUAL',
    source: 'ESIA',
    name: 'Щербакова Нина Алексеевна',
    shortName: 'Щербакова Нина Алексеевна',
    taxId: '000010844902',
    kpp: null,
    ogrn: null,
  })
  await buildAppointment({
    participantId: individual,
    userId: shcherbakova,
    title: 'Физическое лицо',
    source: 'ESIA',
  })

  const steppe = await buildParticipant({
    country: 'KZ',
    name: 'Товарищество с ограниченной ответственностью «Степной путь»',
    shortName: 'ТОО «Степной путь»',
    taxId: STEPPE_BIN,
    kpp: null,
    ogrn: null,
    address: 'г. Актобе, пр. Абилкайыр хана, д. 40',
  })
  await buildAppointment({ participantId: steppe, userId: akhmetov, title: 'Директор' })

  return {
    baltic,
    guide,
    tarasovIp,
    individual,
    steppe,
    orlova,
    kuzmina,
    belov,
    tarasov,
    shcherbakova,
    vlasova,
    akhmetov,
  }
}

/** БИН with a right check digit; the serial 00000 is issued to nobody. */
const STEPPE_BIN = '000140000002'

/** Officers of both customs. */
export async function seedOfficers(offices: Record<keyof typeof CUSTOMS, string>) {
  const officer = async (
    key: (typeof CUSTOMS_OFFICERS)[number]['key'],
    rank: 'INSPECTOR' | 'CHIEF' = 'INSPECTOR',
    duties: Duty[] = [],
  ) => {
    const { lastName, firstName, middleName, snils, office, title } = CUSTOMS_OFFICERS.find(
      (one) => one.key === key,
    )!
    const userId = await buildUser({
      login: key,
      password,
      lastName,
      firstName,
      middleName,
      snils,
      email: `${key}@customs.example.test`,
    })
    return buildOfficer({ userId, officeId: offices[office], title, rank, duties })
  }
  return {
    gromova: await officer('gromova'),
    zaytsev: await officer('zaytsev'),
    lebedev: await officer('lebedev', 'CHIEF', ['trust', 'catalogue', 'exchange', 'calendar']),
    fyodorova: await officer('fyodorova'),
  }
}

/** The instant so many days of 24 hours before `now`; a negative number is the future. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
