import { createHash } from 'node:crypto'
import { findKind } from '@/server/modules/catalogue/domain/registry'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { answerXml } from './answer-xml'
import type { Firm } from './firm'
import * as tables from './tables'

/** A question as it was sent: the code of its kind, its values, and who asked. */
export interface Question {
  code: string
  values: FormValues
  participant: { name: string; taxId: string }
}

/**
 * What the invented information system answers: the kind's code and its XML in pieces. Deterministic by the seed, and
 * true to itself: the payments of the declarations are what was charged to the account. Null for a kind that is no question.
 */
export function answerFor(
  question: Question,
  seed: number,
): { code: string; xml: AsyncIterable<string> } | null {
  const { code, values, participant } = question
  const answer = findKind(findKind(code)?.answers?.[0] ?? '')
  if (!answer) return null
  const firm: Firm = { seed, taxId: participant.taxId }
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '')
  const [from, to] = [text('PeriodBegin') || text('PeroidBegin'), text('PeriodEnd') || text('PeroidEnd')]
  const day = text('AsOf') || to || '2026-11-22'
  const base = {
    DocumentID: idOf(seed, code, JSON.stringify(values)),
    ...(text('DocumentID') && { RefDocumentID: text('DocumentID') }),
    ReportDate: day,
    Applicant: { Name: participant.name, TaxNumber: participant.taxId },
  }
  const made = (facts: FormValues, rows: Iterable<tables.RowValues>) => ({
    code: answer.code,
    xml: answerXml(answer, { ...base, ...facts }, rows),
  })
  switch (code) {
    case '9910001E': {
      const { balanceIn, received, spent, balanceOut } = tables.accountFacts(firm, from, to)
      const facts = {
        PeriodBegin: from,
        PeriodEnd: to,
        BalanceIn: tables.money(balanceIn),
        Received: tables.money(received),
        Spent: tables.money(spent),
        BalanceOut: tables.money(balanceOut),
      }
      return made(facts, tables.accountRows(firm, from, to))
    }
    case '1040005E': {
      const { balanceIn, received, spent, balanceOut } = tables.accountFacts(firm, from, to)
      const inn = /^\d{10,12}$/.test(participant.taxId) ? { INN: participant.taxId } : {}
      const facts = {
        TYPEDOC: text('TYPEDOC') || 'АО',
        CustomsOffice: text('CustomsOffice') || '10000000',
        Payer: { ...inn, OrganizationName: participant.name.slice(0, 150) },
        PeroidBegin: from,
        PeroidEnd: to,
        DebitAmount: tables.money(received),
        CreditAmount: tables.money(spent),
        BalanceIn: tables.money(balanceIn),
        BalanceOut: tables.money(balanceOut),
      }
      return made(facts, tables.cardRows(firm, from, to))
    }
    case '9910002E':
      return made({}, tables.debtRows(firm, day))
    case '9910003E':
      return made({}, tables.declarationRows(firm, from, to, text('Procedure') || undefined))
    case '9910004E':
      return made(
        { DeclarationNumber: text('DeclarationNumber') },
        tables.historyRows(firm, text('DeclarationNumber')),
      )
    case '9910005E':
      return made({}, tables.storageRows(firm, day))
    case '9910006E':
      return made({}, tables.securityRows(firm, day))
    case '9910007E':
      return made({}, tables.registerRows(firm))
    case '9910008E':
      return made({}, tables.caseRows(firm, from, to))
    default:
      return null
  }
}

/** The same question has the same answer, so the answer has the same identity. */
function idOf(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
