import type { FormValues } from '@/server/modules/catalogue/domain/definition'

/** What the head types into the complaint on the refusal to split a payment; `refused` is its day, `known` the next one. */
export const complaintValues = ({ refused, known }: { refused: string; known: string }): FormValues => ({
  Subject: 'Отказ в рассрочке уплаты ввозной пошлины',
  Decision: { DocumentName: 'Отказ в рассрочке', Number: '10113000/РС-118', Date: refused },
  Whose: {
    OfficeCode: '10113000',
    OfficeName: 'Смоленская таможня',
    Official: {
      PersonSurname: 'Зайцев',
      PersonName: 'Кирилл',
      PersonMiddleName: 'Олегович',
      PersonPost: 'Старший государственный таможенный инспектор',
    },
  },
  KnownDate: known,
  Circumstance: [
    'В рассрочке отказано, потому что нет договора с покупателем и обеспечения.',
    'Договор есть в электронном архиве, таможня могла запросить его. Об обеспечении до отказа не спрашивали.',
  ],
  Norm: ['Статья 59 ТК ЕАЭС'],
  Demand: ['Отменить отказ и рассмотреть заявление снова вместе с приложенными документами.'],
  SuspensionPetition: {
    Reason: ['До ответа на жалобу будут начислены пени, вернуть их потом долго и трудно.'],
  },
})
