import type { FormValues } from '../../../catalogue/domain/definition'
import type { Sent } from '../actions'
import type { CaseFacts, ObjectionFacts } from '../case-facts'
import { linesOf, shortened } from './lines'
import { answers, named, placed, reference, under, type Template } from './parts'

/** 1006926E: what customs concludes on each objection, in the order of the objections. */
export function conclusionTemplate(
  { rows }: Extract<Sent, { purpose: 'conclusion' }>,
  facts: CaseFacts,
): Template {
  const { objections, auditedHead } = facts
  return {
    owned: {
      ...answers(objections),
      ConclusionNumber: { Number: facts.ownNumber },
      ...reference('ObjectionNumber', objections),
      ...reference('ActNumber', facts.act),
      ConclusionsOnObjections: (objections?.rows ?? []).map((objection) => concluded(objection, rows)),
    },
    suggested: {
      ...placed('ConclusionPlace', facts.card),
      ChiefCommission: { ApproverPerson: named(facts.lead) },
      ...under('AuditOrganization', auditedHead && { Chief: named(auditedHead) }),
    },
  }
}

type Row = Extract<Sent, { purpose: 'conclusion' }>['rows'][number]

/** Objections to one paragraph are concluded on together. */
function concluded(
  { paragraphId, unit, provision, objection }: ObjectionFacts,
  rows: readonly Row[],
): FormValues {
  const row = rows.find((one) => one.paragraphId === paragraphId)
  return {
    NameStructuralUnitAct: linesOf(unit, 250),
    RegulationAct: linesOf(provision, 250),
    ObjectionsToAct: linesOf(objection, 250),
    // Without a conclusion the form is incomplete, and says so.
    Conclusions: row
      ? linesOf(`${row.accepted ? 'Возражение принято.' : 'Возражение отклонено.'} ${row.text}`, 250)
      : [],
  }
}

/** 1006902E: the decision on results, and how to appeal against it. */
export function decisionTemplate(facts: CaseFacts): Template {
  const { office } = facts
  return {
    owned: {
      ...answers(facts.act),
      DocKind: '1',
      IdentKindAudit: '1',
      DecisionNumber: { Number: facts.ownNumber },
      ...reference('ActNumber', facts.act),
    },
    suggested: {
      // A row of the table 3.2 to begin with: without one a decision decides nothing.
      Decisions: [{ Text: [''] }],
      Appeals: {
        ...under('CustomsSuperior', office.superior && officeOf(office.superior)),
        CustomsAppeal: officeOf(office),
        OrganizationName: shortened(facts.participant, 150),
      },
    },
  }
}

const officeOf = ({ code, name }: { code: string; name: string }): FormValues => ({
  Code: code,
  // The format holds fifty characters of an office's name; the code beside it identifies.
  OfficeName: [...name].slice(0, 50).join(''),
})
