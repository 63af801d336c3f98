import type { KindDefinition, ValueType } from '../definition'
import { date, elementsOf, fileData, t, text, withoutProfile } from './build'
import { auditNamespace, fromAudited } from './audit-document'
import { address, CAT, person } from './common-types'
import { customsOffice } from './customs-office-types'
import { customsPersonDetails, identityCard, RUSCAT } from './russian-types'

const ROOT = 'ExplanationPerson'
const NAMESPACE = auditNamespace(ROOT, '5.22.0')
const { field, group } = elementsOf(NAMESPACE)
const year: ValueType = { base: 'year' }

/** 1006943E ExplanationPerson: explanations a person gives in an audit. */
export const explanation: KindDefinition = fromAudited({
  code: '1006943E',
  root: ROOT,
  version: '5.22.0',
  namespace: NAMESPACE,
  prefixes: { doc: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT },
  title: t('Объяснение лица', 'Explanation of a person'),
  summary: t(
    'Сотрудник или другое лицо объясняет таможне обстоятельства проверки.',
    'An employee or another person explains circumstances of an audit to customs.',
  ),
  children: [
    group('CustomsName', customsOffice(true), t('Кому', 'Addressee'), { order: 8 }),
    field('ExplanationPlace', text.free(250), t('Где дано объяснение', 'Where it is given')),
    field('ExplanationDate', date, t('Когда дано', 'When it is given')),
    group(
      'PersonDetails',
      [
        ...person(true),
        field('BornYear', year, t('Год рождения', 'Year of birth')),
        field('BornPlace', text.free(150), t('Место рождения', 'Place of birth')),
        group('ResidenceAddress', withoutProfile(address), t('Где живёт', 'Home address')),
        group('WorkAddress', address, t('Где работает', 'Work address')),
        group('IdentityCard', identityCard, t('Документ, удостоверяющий личность', 'Identity document')),
      ],
      t('Кто объясняет', 'Who explains'),
      { order: 2 },
    ),
    field('ExplanationText', fileData, t('Объяснение', 'Explanation'), { multiline: true, order: 1 }),
    field('ExplanationAcceptDate', date, t('Принято таможней', 'Accepted by customs'), {
      auto: 'send.date',
      advanced: true,
      order: 9,
    }),
    group('CustomsPerson', customsPersonDetails, t('Должностное лицо', 'Official'), {
      order: 3,
      help: t('Кто просил объяснить, как в требовании.', 'Who asked to explain, as in the requirement.'),
    }),
  ],
})
