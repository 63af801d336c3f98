import type { XmlError } from '@/server/modules/catalogue/contract'
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

/** What an uploaded file may be told: about itself, about a field of the petition, about a part the portal fills in. */
export const PROBLEMS: readonly XmlError[] = [
  {
    code: 'namespace-version',
    params: { found: '5.20.0', right: '5.22.0' },
    line: 2,
    path: '',
    trail: [],
    cure: 'update-namespace',
  },
  {
    code: 'too-long',
    params: { max: 500, actual: 512, extra: 12 },
    line: 14,
    path: 'Annotation.0',
    trail: [],
    cure: 'shorten',
  },
  {
    code: 'identifier',
    params: { rule: 'ru-inn', lengths: '10 / 12' },
    hint: 'identifier-check-digit',
    line: 31,
    path: 'PetitionOrganization.Organization.RFOrganizationFeatures.INN',
    trail: [],
    cure: 'correct-value',
  },
]
