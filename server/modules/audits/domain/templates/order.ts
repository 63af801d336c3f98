import type { FormValues } from '../../../catalogue/domain/definition'
import type { Sent } from '../actions'
import type { CaseFacts } from '../case-facts'
import { linesOf, shortened } from './lines'
import {
  auditedPeriod,
  declaration,
  fieldKind,
  fullName,
  named,
  reference,
  subjectTexts,
  type Template,
} from './parts'

/** 1006908E: a field audit is ordered (ТК 333; 289-ФЗ 229). */
export function orderTemplate(facts: CaseFacts): Template {
  const { card } = facts
  return {
    owned: common(facts),
    suggested: {
      Reason: shortened(card.ground, 250),
      AuditSubject: subjectTexts(card),
      ...auditedPeriod(card),
      DTInfo: card.declarations.map(declaration),
    },
  }
}

/** 1006908E: marks on the course of a field audit, or another group; `PrevDecisionNumber` says which order they change. */
export function changeOfOrderTemplate(
  what: Extract<Sent, { purpose: 'prolongation' | 'suspension' | 'resumption' | 'group-change' }>,
  facts: CaseFacts,
): Template {
  return {
    owned: {
      ...common(facts),
      ...reference('PrevDecisionNumber', facts.order),
      ...(facts.form === 'DESK' && reference('PrevDecisionNumber', facts.notification)),
      ...('reason' in what && ground(what.reason)),
      ...course(what, facts),
    },
    suggested: {},
  }
}

/** The mark of a prolongation bears the day of the document, which is that of its signing. */
export function settledMark({ today }: CaseFacts, filled: FormValues): FormValues {
  const marks = filled['StopProlongMark']
  return Array.isArray(marks)
    ? { ...filled, StopProlongMark: marks.map((mark) => ({ ...(mark as FormValues), Date: today })) }
    : filled
}

const common = (facts: CaseFacts): FormValues => ({
  ConnectCaseCustomsControl: facts.number,
  DecisionNumber: { Number: facts.ownNumber },
  ...fieldKind(facts.form),
  ChiefAudit: named(facts.lead),
  ListCommission: facts.members.map(named),
  ListAttractedPersons: facts.invited.map(named),
})

/** The field holds 250 characters; a longer ground goes whole into the changes. */
const ground = (reason: string): FormValues => ({ ReasonChange: shortened(reason, 250) })
const wholeGround = (reason: string): FormValues[] =>
  [...reason].length > 250 ? [{ FieldName: 'Основание изменений', ChangeText: linesOf(reason, 500) }] : []

function course(what: Parameters<typeof changeOfOrderTemplate>[0], facts: CaseFacts): FormValues {
  const mark = (kind: string, date: string): FormValues => ({
    StopProlongMark: [{ MarkKind: kind, Date: date, ...named(facts.lead) }],
  })
  switch (what.purpose) {
    case 'suspension':
      return { ...mark('1', what.from), Changes: wholeGround(what.reason) }
    case 'resumption':
      return mark('2', what.from)
    case 'prolongation':
      return { ...mark('3', facts.today), Changes: wholeGround(what.reason) }
    case 'group-change':
      return {
        Changes: [
          {
            FieldName: 'Состав комиссии',
            PreviousText: facts.formerGroup.map((name) => shortened(name, 500)),
            ChangeText: [facts.lead, ...facts.members, ...facts.invited].map(fullName),
          },
          ...wholeGround(what.reason),
        ],
      }
  }
}
