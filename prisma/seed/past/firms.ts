import { withCheckDigits } from '@/server/modules/participants/domain/identifiers'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import type { FormPerson } from '@/server/modules/audits/domain/case-facts'

/** An invented firm that was audited in past years, and who heads it. Nobody signs in for it. */
export interface PastFirm {
  participantId: string
  headId: string
  /** Without the form of organisation: «Вяземский насос». */
  name: string
  head: FormPerson
}

const PLACES = ['Днепровский', 'Вяземский', 'Полесский', 'Двинский', 'Верхневолжский', 'Янтарный']
const GOODS = ['насос', 'кабель', 'станок', 'текстиль', 'подшипник', 'фаянс', 'инструмент']
const SURNAMES = ['Абросимов', 'Веденеев', 'Голубин', 'Дементьев', 'Ермилов', 'Жаров', 'Зимин']
const NAMES = ['Андрей', 'Виктор', 'Денис', 'Игорь', 'Максим', 'Олег']
const FATHERS = ['Андреевич', 'Борисович', 'Викторович', 'Ильич', 'Павлович']

/** Long before the first of their audits. */
const SINCE = new Date('2019-03-11T06:00:00Z')

/** Numbers that begin with 0000 are issued to nobody; those of the story itself are lower. */
const FIRST_NUMBER = 77_000

/** Writes the firms and their heads, all at once. */
export async function seedFirms(): Promise<PastFirm[]> {
  const firms = PLACES.flatMap((place, i) =>
    GOODS.map((goods, j) => ({
      participantId: newId(),
      headId: newId(),
      name: `${place} ${goods}`,
      taxId: withCheckDigits('ru-inn-organisation', `0000${FIRST_NUMBER + i * GOODS.length + j}0`),
      ogrn: withCheckDigits('ru-ogrn', `10000000${FIRST_NUMBER / 1000}${100 + i * GOODS.length + j}`),
      head: {
        surname: SURNAMES[(i * 3 + j) % SURNAMES.length] ?? '',
        name: NAMES[(i + j) % NAMES.length] ?? '',
        middleName: FATHERS[(i * 2 + j) % FATHERS.length] ?? '',
        post: 'Генеральный директор',
      },
    })),
  )
  await asSystem(async (tx) => {
    await tx.participant.createMany({
      data: firms.map(({ participantId, name, taxId, ogrn }) => ({
        id: participantId,
        category: 'LEGAL_ENTITY' as const,
        country: 'RU',
        name: `Общество с ограниченной ответственностью «${name}»`,
        shortName: `ООО «${name}»`,
        taxId,
        ogrn,
        kpp: '000001001',
        confirmed: true,
        createdAt: SINCE,
      })),
    })
    await tx.user.createMany({
      data: firms.map(({ headId, head }) => ({
        id: headId,
        lastName: head.surname,
        firstName: head.name,
        middleName: head.middleName,
        source: 'PASSWORD' as const,
        createdAt: SINCE,
      })),
    })
  })
  return firms
}
