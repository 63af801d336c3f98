import type { KindDefinition } from '../definition'
import { any, digit, elementsOf, letter, option, optional, t, text } from './build'
import { auditNamespace, fromAudited } from './audit-document'
import { auditedPerson, auditKinds, registered } from './audit-types'
import { disparity } from './disparity'

const ROOT = 'ObjectionToActAuditCameral'
const { field, group } = elementsOf(auditNamespace(ROOT))

const kinds = [option('1', 'Возражаю', 'I object'), option('2', 'Возражений нет', 'I have no objections')]

const lines = { ...any, multiline: true } as const

/** 1006925E ObjectionToActAuditCameral: objections to the act of an audit point by point, or word that there are none. */
export const objections: KindDefinition = fromAudited({
  code: '1006925E',
  root: ROOT,
  title: t('Возражения на акт проверки', 'Objections to the act of an audit'),
  summary: t(
    'Возражения по пунктам акта или сообщение, что возражений нет.',
    'Objections to provisions of the act, or word that there are none.',
  ),
  submissionTerm: { days: 15, unit: 'working', article: 'ч. 16 ст. 237 закона № 289-ФЗ' },
  attachments: { min: 0, max: 100 },
  answers: ['1006926E'],
  subject: 'ActNumber.Number',
  children: [
    field('DocKind', digit(kinds), t('Что вы сообщаете', 'What you tell')),
    field('DocPlace', text.free(150), t('Место составления', 'Place'), {
      ...optional,
      advanced: true,
      order: 4,
    }),
    group('ObjectionNumber', registered(true), t('Ваш исходящий номер', 'Your reference'), { order: 4 }),
    field('IdentKindAudit', letter(auditKinds), t('Вид проверки', 'Kind of audit')),
    group('ActNumber', registered(), t('Акт проверки', 'Act of the audit'), { order: 1 }),
    group(
      'AuditOrganization',
      [...auditedPerson(true), disparity(auditNamespace(ROOT))],
      t('Кто возражает', 'Who objects'),
      { order: 3 },
    ),
    group(
      'Objections',
      [
        field('NameStructuralUnitAct', text.free(250), t('Раздел или пункт акта', 'Part of the act'), lines),
        field('RegulationAct', text.free(250), t('Положение акта', 'Provision of the act'), lines),
        field('ObjectionsToAct', text.free(250), t('Возражение и доводы', 'Objection and reasons'), {
          ...lines,
          help: t(
            'До 250 знаков в строке; строк может быть сколько угодно.',
            'Up to 250 characters a line; as many lines as you need.',
          ),
        }),
      ],
      t('Возражение', 'Objection'),
      { ...any, order: 2 },
    ),
  ],
})
