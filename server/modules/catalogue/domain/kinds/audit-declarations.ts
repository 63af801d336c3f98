import type { Node, Option } from '../definition'
import { amount, any, elementsOf, indicator, letter, optional, t } from './build'
import { auditTypesOf } from './audit-document'
import { paymentCode } from './audit-types'
import { documentReference } from './common-types'

/** What the act and its extract say of one audited declaration: the violation, the sums, the decision to be made. */
export function declarationFindings(
  namespace: string,
  decisions: readonly Option[],
  document: readonly Node[] = documentReference,
): readonly Node[] {
  const { field, group } = elementsOf(namespace)
  return [
    auditTypesOf(namespace).declaration(document),
    field('ViolationSign', indicator, t('Нарушение выявлено', 'Violation found'), optional),
    group(
      'EstimatedTaxes',
      [
        field('PaymentModeCode', paymentCode, t('Вид платежа, код', 'Payment code')),
        field('EstimatedAmount', amount, t('Сумма, рублей', 'Amount, roubles')),
      ],
      t('Предполагаемое доначисление', 'Estimated extra payment'),
      any,
    ),
    field(
      'NeedDecisionCustSign',
      indicator,
      t('Нужно решение таможни', 'A customs decision is needed'),
      optional,
    ),
    field('DecisionCustKind', letter(decisions), t('Какое решение', 'Which decision'), optional),
  ]
}
