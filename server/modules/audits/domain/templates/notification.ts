import type { FormValues } from '../../../catalogue/domain/definition'
import type { Sent } from '../actions'
import type { CaseFacts } from '../case-facts'
import { linesOf } from './lines'
import { auditKind, auditedPeriod, declaration, reference, type Template } from './parts'

/** 1006907E: an audit begins (289-ФЗ 228 ч. 3; 229). */
export function notificationTemplate(facts: CaseFacts): Template {
  return {
    owned: { ...common(facts), IdentKindDoc: '1', Notif4Audit: { Number: facts.ownNumber } },
    suggested: subject(facts),
  }
}

/** 1006907E: a desk audit goes on longer (289-ФЗ 228 ч. 6, 8). */
export function deskProlongationTemplate(
  { reason }: Extract<Sent, { purpose: 'prolongation' }>,
  facts: CaseFacts,
): Template {
  return {
    owned: {
      ...common(facts),
      IdentKindDoc: '2',
      ...reference('Notif4Audit', facts.notification),
      Notif4AuditProlong: { Number: facts.ownNumber },
      ...(facts.prolongedUntil && { ExtensionPeriod: facts.prolongedUntil }),
      ReasonInfo: { ReasonText: linesOf(reason, 250) },
    },
    suggested: subject(facts),
  }
}

/**
 * The same once the portal has filled in what it fills by itself. Of a prolongation it takes the first notification's
 * place for the document's own, as in any other notification: here the day and the identity go where they belong.
 */
export function settledProlongation(facts: CaseFacts, filled: FormValues): FormValues {
  const { Date: date } = filled['Notif4Audit'] as FormValues
  return {
    ...filled,
    ...reference('Notif4Audit', facts.notification),
    Notif4AuditProlong: { Number: facts.ownNumber, Date: date, DocId: filled['DocumentID'] },
  }
}

const common = ({ form, number }: CaseFacts): FormValues => ({
  IdentKindAudit: auditKind(form),
  ConnectCaseCustomsControl: number,
})

const subject = ({ card }: CaseFacts): FormValues => ({
  ...auditedPeriod(card),
  AuditSubject: { SubjectInspectionCode: card.subjects },
  AuditGoods: card.declarations.map(declaration),
})
