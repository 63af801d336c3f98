import type { ParticipantActor } from '@/server/auth/actor'
import { registerPower } from '@/server/modules/powers/commands/register-power'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { ESIA_ORGANISATIONS, ESIA_PERSONS, type EsiaPersonKey } from '@/server/standins/esia/persons'
import { actAt } from '@/server/testing/build'
import { powerXml } from '@/server/testing/power-xml'
import { daysBefore } from './people'

const POWERS = [
  { code: 'FTS_0001', text: 'Подписывать и представлять таможенным органам документы и сведения' },
  { code: 'FTS_0002', text: 'Получать решения, уведомления и требования таможенных органов' },
]

/** Registers a power of the organisation to one of its people, issued and ending so many days from `now`. */
function give(
  head: ParticipantActor,
  key: EsiaPersonKey,
  term: { issued: number; ends: number; internalNumber: string; powers: typeof POWERS },
  now: Date,
) {
  const person = ESIA_PERSONS.find((one) => one.key === key)!
  const { lastName, firstName, middleName } = person
  if (!('inn' in person) || !('snils' in person)) throw new Error(`${key} has no numbers for a power`)
  const organisation = ESIA_ORGANISATIONS[0]
  const xml = powerXml({
    number: newId(),
    internalNumber: term.internalNumber,
    principal: {
      name: organisation.fullName,
      taxId: organisation.inn,
      kpp: organisation.kpp,
      ogrn: organisation.ogrn,
    },
    representative: { lastName, firstName, middleName, taxId: person.inn, snils: person.snils },
    powers: term.powers,
    issuedAt: moscowDate(daysBefore(now, term.issued)),
    validTo: moscowDate(daysBefore(now, -term.ends)),
  })
  const source = {
    from: 'xml' as const,
    contentBase64: Buffer.from(xml).toString('base64'),
    signatureBase64: null,
  }
  return actAt(head, daysBefore(now, term.issued - 1), registerPower, { requestId: newId(), source })
}

/** Two powers of «Балтийский вектор»: the accountant's holds for long, the declarant's ends within a week. */
export async function seedPowers(head: ParticipantActor, now: Date) {
  await give(head, 'belov', { issued: 360, ends: 6, internalNumber: 'Д-8', powers: POWERS }, now)
  await give(
    head,
    'kuzmina',
    { issued: 45, ends: 320, internalNumber: 'Д-14', powers: POWERS.slice(0, 1) },
    now,
  )
}
