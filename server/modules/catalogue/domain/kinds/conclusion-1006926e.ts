import type { KindDefinition } from '../definition'
import { any, date, elementsOf, many, optional, t, text } from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditedPerson, paperReceipt, registered } from './audit-types'

const ROOT = 'ConclusionOnObjectionToAct'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))
const lines = { ...any, multiline: true } as const

/** 1006926E ConclusionOnObjectionToAct: what customs concludes on each objection. */
export const conclusion: KindDefinition = fromCustoms({
  code: '1006926E',
  root: ROOT,
  title: t('Заключение по возражениям', 'Conclusion on objections'),
  summary: t(
    'Выводы таможни по каждому возражению на акт проверки.',
    'What customs concludes on each objection to the act.',
  ),
  subject: 'ActNumber.Number',
  children: [
    group('CustomsIssued', types.issuer(), t('Кто утвердил', 'Who approved'), { ...optional, order: 5 }),
    group('ConclusionNumber', registered(true), t('Заключение', 'Conclusion'), optional),
    field('ConclusionPlace', text.free(150), t('Место составления', 'Place')),
    group('ChiefCommission', types.issuer(true), t('Кто проводил проверку', 'Who audited'), {
      ...optional,
      order: 4,
    }),
    group('AuditOrganization', auditedPerson(), t('Кого проверяли', 'Who was audited'), {
      ...optional,
      order: 2,
    }),
    group('ObjectionNumber', registered(), t('Возражения', 'Objections'), { order: 1 }),
    group('ActNumber', registered(), t('Акт проверки', 'Act of the audit'), { order: 1 }),
    group(
      'ConclusionsOnObjections',
      [
        field('NameStructuralUnitAct', text.free(250), t('Раздел или пункт акта', 'Part of the act'), lines),
        field('RegulationAct', text.free(250), t('Положение акта', 'Provision of the act'), lines),
        field('ObjectionsToAct', text.free(250), t('Возражение', 'Objection'), lines),
        field('Conclusions', text.free(250), t('Вывод', 'Conclusion'), { ...many, multiline: true }),
      ],
      t('Вывод по возражению', 'Conclusion on an objection'),
      { ...many, order: 3 },
    ),
    field('SecExempDate', date, t('Второй экземпляр получен', 'Second copy received on'), {
      ...optional,
      advanced: true,
      order: 6,
    }),
    group('SecondExempReceived', paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...optional,
      advanced: true,
      order: 6,
    }),
  ],
})
