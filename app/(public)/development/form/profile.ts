import type { PrefillContext } from '@/server/modules/catalogue/domain/automatic'

/** An invented participant, for the button that fills a group from the profile. */
export const PROFILE: PrefillContext = {
  participant: {
    name: 'Общество с ограниченной ответственностью «Балтийский вектор»',
    shortName: 'ООО «Балтийский вектор»',
    country: 'RU',
    inn: '0000123457',
    kpp: '000001001',
    address: {
      postalCode: '214000',
      country: 'RU',
      region: 'Смоленская область',
      city: 'Смоленск',
      street: 'Тестовая',
    },
    phone: '+7 000 000-00-00',
    email: 'info@baltic-vector.example.test',
  },
  person: { surname: 'Орлова', name: 'Марина', middleName: 'Андреевна', post: 'Главный бухгалтер' },
}
