import { moscowDate } from '@/server/platform/moscow'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { decisionPdf } from './decision-pdf'
import { archive, attachDecision, register, send, writeDraft } from './documents'
import { signDecision, trustedAuthority } from './signing'

/** Petition to a customs office. */
const PETITION = '1050030E'
const TEXT = 'Рассмотрено. Сведения о новом адресе склада внесены, товары остаются под таможенным контролем.'

interface Cast {
  participant: ParticipantActor
  officer: OfficerActor
  /** The instant so many days ago at an hour of Moscow. */
  at: (days: number, hour: number) => Date
}

/** A petition that was decided on yesterday, with the officer's signature; without an authority it waits at the office. */
export async function tellDecision({ participant, officer, at }: Cast) {
  const draft = await writeDraft({
    actor: participant,
    at: at(3, 9),
    kindCode: PETITION,
    officeCode: '10113000',
    fill: (prefilled) => ({
      ...prefilled,
      PetitionType: { ApplicationType: '1' },
      OutcomingNumber: { DocNumber: '6', DocDate: moscowDate(at(3, 9)) },
      Annotation: ['Адрес склада в разрешении на хранение товаров'],
      MessageText: [{ TextPara: ['Прошу учесть новый адрес склада. Товары не перемещались.'] }],
    }),
  })
  const sent = await send(participant, at(3, 11), await archive(participant, at(3, 10), draft))
  const ref = await register(officer, at(2, 10), sent)
  const signedAt = at(1, 17)
  const authority = await trustedAuthority(signedAt)
  if (!authority) return
  const bytes = await decisionPdf({
    office: 'Смоленская таможня',
    title: 'Решение по обращению',
    number: 'б/н',
    date: moscowDate(signedAt).split('-').reverse().join('.'),
    paragraphs: [TEXT],
    signed: 'И. С. Громова',
  })
  await attachDecision(officer, at(1, 16), ref, { fileName: 'Решение.pdf', bytes })
  await signDecision(authority, 'gromova', {
    actor: officer,
    at: signedAt,
    ref,
    words: { outcome: 'ACCEPTED', text: TEXT },
  })
}
