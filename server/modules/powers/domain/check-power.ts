import { checkIdentifier, type IdentifierRule } from '../../participants/domain/identifiers'
import type { PowerData, PowerField, PowerProblem, PowerProblemCode } from '../contract'

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}

/** Everything wrong with a power that an organisation with this tax identifier registers; in the order of the form. */
export function checkPower(data: PowerData, own: { taxId: string | null }): PowerProblem[] {
  const problems: PowerProblem[] = []
  const add = (code: PowerProblemCode, field: PowerField, more: Partial<PowerProblem> = {}) =>
    problems.push({ code, field, ...more })
  const identifier = (field: PowerField, rule: IdentifierRule, value: string) => {
    const verdict = checkIdentifier(rule, value)
    if (!verdict.ok) add('identifier', field, { rule: verdict.problem })
    return verdict.ok
  }

  if (!data.number) add('missing', 'number')
  else if (!GUID.test(data.number)) add('number', 'number')

  if (!data.principalTaxId) add('missing', 'principalTaxId')
  else if (identifier('principalTaxId', 'ru-inn', data.principalTaxId) && data.principalTaxId !== own.taxId)
    add('principal-other', 'principalTaxId')

  if (!data.representativeName) add('missing', 'representativeName')
  const { representativeTaxId, representativeSnils } = data
  if (representativeTaxId) identifier('representativeTaxId', 'ru-inn-person', representativeTaxId)
  if (representativeSnils) identifier('representativeSnils', 'ru-snils', representativeSnils)
  if (!representativeTaxId && !representativeSnils) add('representative-unknown', 'representativeTaxId')

  if (data.powers.length === 0) add('no-powers', 'powers')

  const days = (['issuedAt', 'validFrom', 'validTo'] as const).filter((field) => {
    if (isDay(data[field])) return true
    add(data[field] ? 'date' : 'missing', field)
    return false
  })
  if (days.length === 3) {
    if (data.validFrom < data.issuedAt) add('term-order', 'validFrom')
    if (data.validTo < data.validFrom) add('term-order', 'validTo')
  }
  return problems
}
