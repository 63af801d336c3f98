import type { KindDefinition } from '../definition'
import { any, date, digit, elementsOf, letter, option, optional, t, text, withoutProfile } from './build'
import { declarationFindings } from './audit-declarations'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditKinds, fieldAuditKinds, paperReceipt, registered } from './audit-types'
import { organisationBase } from './common-types'

const ROOT = 'ExtractFromActAuditCameral'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))

const decisions = [
  option('1', 'О классификации товара', 'On classification of goods'),
  option('2', 'По результатам проверки', 'On results of the audit'),
  option('3', 'О классификации и по результатам', 'On classification and on results'),
]

/** 1006927E ExtractFromActAuditCameral: what the act says of declarations a customs representative submitted. */
export const actExtract: KindDefinition = fromCustoms({
  code: '1006927E',
  root: ROOT,
  title: t('Выписка из акта проверки', 'Extract from the act of an audit'),
  summary: t(
    'Выводы акта о декларациях, которые подавал таможенный представитель.',
    'What the act says of declarations submitted by a customs representative.',
  ),
  subject: 'ActNumber.Number',
  children: [
    group('CustomsIssued', types.issuer(true), t('Кто составил выписку', 'Who made the extract'), {
      ...optional,
      order: 4,
    }),
    group('ActNumber', registered(), t('Акт проверки', 'Act of the audit')),
    field('IdentKindAudit', letter(auditKinds), t('Вид проверки', 'Kind of audit')),
    field(
      'AuditFieldKind',
      digit(fieldAuditKinds),
      t('Вид выездной проверки', 'Kind of field audit'),
      optional,
    ),
    group(
      'DTInfo',
      declarationFindings(auditNamespace(ROOT), decisions),
      t('Проверенная декларация', 'Audited declaration'),
      { ...any, order: 2 },
    ),
    group(
      'ResolutionInfo',
      [
        field('AmountInfo', text.free(250), t('Предполагаемый платёж', 'Estimated payment'), {
          ...any,
          multiline: true,
        }),
        field('Resolution', text.free(250), t('Вывод о решениях', 'Conclusion on decisions'), {
          ...any,
          multiline: true,
        }),
      ],
      t('Выводы', 'Conclusions'),
      { order: 3 },
    ),
    field('SecExempDate', date, t('Второй экземпляр получен', 'Second copy received on'), {
      ...optional,
      advanced: true,
      order: 5,
    }),
    group('SecondExempReceived', paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...optional,
      advanced: true,
      order: 5,
    }),
    group(
      'CustomsRepresentative',
      withoutProfile(organisationBase),
      t('Таможенный представитель', 'Customs representative'),
      {
        ...optional,
        order: 1,
      },
    ),
  ],
})
