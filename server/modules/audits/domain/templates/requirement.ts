import type { FormValues } from '../../../catalogue/domain/definition'
import type { RequiredItem, Sent } from '../actions'
import type { CaseFacts } from '../case-facts'
import { linesOf } from './lines'
import {
  answers,
  auditedPeriod,
  auditKind,
  basis,
  fieldKind,
  named,
  placed,
  reference,
  type Template,
} from './parts'

/** 1006900E: what is to be shown, item by item, in calendar days (ТК 340). */
export function requirementTemplate(
  { days, items }: Extract<Sent, { purpose: 'requirement' }>,
  facts: CaseFacts,
): Template {
  const { card, form } = facts
  return {
    owned: {
      ConnectCaseCustomsControl: facts.number,
      RequestNumber: { Number: facts.ownNumber },
      IdentKindRequest: form === 'DESK' ? '3' : '2',
      ...fieldKind(form),
      ...basis(facts),
      DaysLimitSubmission: String(days),
      RequestedDoc: items.map(requested),
    },
    suggested: {
      ...placed('RequestPlace', card),
      ...auditedPeriod(card),
      SubmitWayAudit: {
        ChiefCommission: named(facts.lead),
        AnotherWayShare: 'Через личный кабинет участника внешнеэкономической деятельности',
      },
    },
  }
}

const requested = (item: RequiredItem): FormValues => ({
  Position: String(item.position),
  DocCode: item.code,
  PrDocumentName: item.name,
  DocumentDescription: linesOf(item.details, 250),
  StartDate: item.periodFrom,
  EndDate: item.periodTo,
  RequestPositionID: item.id,
})

/** 1006924E: customs gives the time that was asked for. */
export function moreTimeTemplate(
  { until }: Extract<Sent, { purpose: 'more-time' }>,
  facts: CaseFacts,
): Template {
  const required = reference('RequestNumber', facts.requirement)['RequestNumber']
  return {
    owned: {
      ...answers(facts.reply),
      ConnectCaseCustomsControl: facts.number,
      ...reference('ReasonedReq', facts.reply),
      ...(required !== undefined && {
        RequestNumber: { ...(required as FormValues), DemandKind: auditKind(facts.form) === '2' ? '1' : '2' },
      }),
      ExtensionPeriod: until,
    },
    suggested: { ChiefCommission: named(facts.lead) },
  }
}

/** 1006923E: originals are handed over. */
export function handoverTemplate(facts: CaseFacts): Template {
  const { auditedHead, card } = facts
  return {
    owned: { ConnectCaseCustomsControl: facts.number, ...reference('RequestNumber', facts.requirement) },
    suggested: {
      ActDate: facts.today,
      ...placed('ActPlace', card),
      ...(auditedHead && { AuditOrganization: { Person: named(auditedHead) } }),
      ChiefCommission: named(facts.lead),
    },
  }
}
