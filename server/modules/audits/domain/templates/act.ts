import type { ActParagraph, Sent } from '../actions'
import type { CaseFacts } from '../case-facts'
import { linesOf, shortened } from './lines'
import {
  answers,
  auditedPeriod,
  auditKind,
  declaration,
  fieldKind,
  fullName,
  named,
  placed,
  reference,
  under,
  type Template,
} from './parts'

/**
 * 1006901E: what was found, by paragraphs to which objections are tied, and what follows. Audited declarations are listed
 * as documents: the table of findings by declaration asks for the number of a customs representative in each row.
 */
export function actTemplate({ paragraphs }: Extract<Sent, { purpose: 'act' }>, facts: CaseFacts): Template {
  const { card, form, auditedHead, chief, startedOn, today } = facts
  return {
    owned: {
      IdentKindAudit: auditKind(form),
      ...fieldKind(form),
      ActNumber: { Number: facts.ownNumber },
      ...reference('DecisionPerformAudit', facts.order),
      AuditDescription: paragraphs.flatMap((paragraph) => linesOf(told(paragraph), 500)),
    },
    suggested: {
      ...placed('ActPlace', card),
      ...(startedOn && { BeginAuditDate: startedOn }),
      EndAuditDate: today,
      ...auditedPeriod(card),
      Basement: { BasementText: linesOf(card.ground, 250) },
      SubjectInspection: [{ SubjectInspectionCode: card.subjects }],
      ListCommission: [facts.lead, ...facts.members].map(named),
      ListAttractedPersons: facts.invited.map(named),
      ...under('AuditOrganization', auditedHead && { Chief: named(auditedHead) }),
      AuditDocuments: card.declarations.map((number) => ({
        PrDocumentName: 'Декларация на товары',
        PrDocumentNumber: number,
      })),
      // Who is expected to sign and to approve; what the document says in the end is written at its signing.
      CommissionSignature: [named(facts.lead)],
      ...under('CustomsPerson', chief && { PersonName: shortened(fullName(chief), 150) }),
    },
  }
}

/** A paragraph as the act writes it: its place, then what it says. */
const told = ({ unit, text }: ActParagraph) => (unit ? `${unit}. ${text}` : text)

/** 1006927E: what the act says to a customs representative. */
export function extractTemplate(facts: CaseFacts): Template {
  return {
    owned: {
      ...answers(facts.act),
      ...reference('ActNumber', facts.act),
      IdentKindAudit: auditKind(facts.form),
      ...fieldKind(facts.form),
    },
    suggested: { DTInfo: facts.card.declarations.map(declaration) },
  }
}
