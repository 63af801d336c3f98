import type { KindDefinition } from '../definition'
import { date, documentModeId, elementsOf, many, optional, t, text } from './build'
import {
  baseDocument,
  CAT,
  documentReference,
  organisation,
  participantSignature,
  person,
} from './common-types'
import { authorityDocument } from './customs-office-types'
import { identityCard, RUSCAT } from './russian-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:LetterOfAttorney:5.22.0'
const { field, group } = elementsOf(NAMESPACE)

/**
 * 1002008E LetterOfAttorney: who acts for the organisation before customs. The album has no format of a machine-readable
 * power (МЧД): that one is of another authority, and the portal registers it by its own file.
 */
export const letterOfAttorney: KindDefinition = {
  code: '1002008E',
  version: '5.22.0',
  root: 'LetterOfAttorney',
  namespace: NAMESPACE,
  prefixes: { loa: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT },
  title: t('Регистрация доверенности', 'Registration of a letter of attorney'),
  summary: t(
    'Сообщить таможне, кто и в чём действует от имени организации.',
    'To tell customs who acts for the organisation and in what.',
  ),
  category: 'registration',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 1,
  attachments: { min: 0, max: 5 },
  subject: 'DocumentReference.PrDocumentNumber',
  children: [
    documentModeId('1002008E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('Subject', text.free(250), t('Что разрешено', 'What is allowed'), {
      ...many,
      multiline: true,
      order: 2,
      help: t(
        'Каждое полномочие отдельно, до 250 знаков.',
        'Each authority separately, up to 250 characters.',
      ),
    }),
    field('TypeOfAttorney', text.free(250), t('Какой это документ', 'What document it is'), {
      ...optional,
      help: t('Доверенность, приказ, устав.', 'A letter of attorney, an order, articles of association.'),
    }),
    field('EndDate', date, t('Действует по', 'Valid until'), { order: 1 }),
    group('DocumentReference', documentReference, t('Документ', 'Document')),
    group(
      'Organization',
      [...organisation, group('OrganizationPerson', person(), t('Кто выдал', 'Who gave it'), optional)],
      t('Доверитель', 'Principal'),
      { order: 4 },
    ),
    group(
      'AuthoritiesDocument',
      authorityDocument,
      t('Полномочия того, кто выдал', 'Authority of the one who gave it'),
      {
        ...optional,
        advanced: true,
        order: 5,
      },
    ),
    group(
      'EmpoweredPerson',
      [
        ...person(),
        group('Passport', identityCard, t('Документ, удостоверяющий личность', 'Identity document')),
      ],
      t('Представитель', 'Representative'),
      { order: 3 },
    ),
    group('PersonSignature', participantSignature, t('Кто подписывает', 'Who signs'), { order: 6 }),
  ],
}
