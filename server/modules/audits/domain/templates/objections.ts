import type { FormValues } from '../../../catalogue/domain/definition'
import { listOf, objectOf } from '../../../catalogue/domain/lexical'
import type { ActParagraph, Objection } from '../actions'
import type { AuditForm } from '../vocabulary'
import type { DocumentReference, FormPerson } from '../case-facts'
import { linesOf, plainText, textOf } from './lines'
import { answers, auditKind, named, reference, under } from './parts'
import { texts } from './reply'

const LINE = 250

export interface ObjectionsFacts {
  form: AuditForm
  act: DocumentReference
  paragraphs: readonly ActParagraph[]
  head: FormPerson | null
}

/** 1006925E: objections tied to paragraphs of the act; none at all is the word that there are none. */
export function objectionsValues(
  { form, act, paragraphs, head }: ObjectionsFacts,
  rows: readonly Objection[],
): FormValues {
  return {
    ...answers(act),
    DocKind: rows.length ? '1' : '2',
    IdentKindAudit: auditKind(form),
    ...reference('ActNumber', act),
    ...under('AuditOrganization', head && { Chief: named(head) }),
    Objections: rows.map(({ paragraphId, unit, text }) => ({
      NameStructuralUnitAct: linesOf(unit, LINE),
      RegulationAct: linesOf(paragraphs.find(({ id }) => id === paragraphId)?.text ?? '', LINE),
      ObjectionsToAct: linesOf(text, LINE),
    })),
  }
}

/**
 * Objections as a document says them. A row belongs to the paragraph whose text it repeats, otherwise to the one of its
 * structural unit; a row that a person has written by hand has an identifier of its own, after the `before` rows that the
 * audit has.
 */
export function readObjections(
  values: FormValues,
  paragraphs: readonly ActParagraph[],
  before = 0,
): Objection[] {
  if (values['DocKind'] !== '1') return []
  return listOf(values['Objections']).map((row, i): Objection => {
    const cells = objectOf(row)
    const textAt = (key: string) => textOf(texts(cells[key]), LINE)
    const unit = textAt('NameStructuralUnitAct').slice(0, LINE)
    const provision = textAt('RegulationAct')
    const sameText = paragraphs.filter(({ text }) => provision !== '' && plainText(text) === provision)
    const sameUnit = (among: readonly ActParagraph[]) =>
      among.find((paragraph) => unit !== '' && plainText(paragraph.unit) === unit)
    const paragraph = sameUnit(sameText) ?? sameText[0] ?? sameUnit(paragraphs)
    return {
      paragraphId: paragraph?.id ?? `row-${before + i + 1}`,
      unit,
      text: textAt('ObjectionsToAct').slice(0, 4000),
    }
  })
}
