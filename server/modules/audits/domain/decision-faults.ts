import type { FieldError } from '../../catalogue/contract'
import type { FormValues } from '../../catalogue/domain/definition'
import { isBlank, listOf, objectOf } from '../../catalogue/domain/lexical'
import type { Sent } from './actions'

/**
 * What a decision lacks to decide anything. The official format lets every part of it be absent, yet a person is told of it,
 * pays by it and complains about it: some row of the table 3.2 says in words what was decided. What else a row lacks, the
 * form itself knows.
 */
export function decisionFaults(what: Sent, values: FormValues): FieldError[] {
  if (what.purpose !== 'decision') return []
  const rows = listOf(values['Decisions'])
  if (rows.some((row) => !isBlank(objectOf(row)['Text']))) return []
  if (rows.length === 0) return [missing('Decisions')]
  const begun = Math.max(
    rows.findIndex((row) => !isBlank(row)),
    0,
  )
  const words = `Decisions.${begun}.Text`
  // A list without a line has no field to point at.
  return [missing(listOf(objectOf(rows[begun])['Text']).length ? `${words}.0` : words)]
}

const missing = (path: string): FieldError => ({ path, code: 'required', params: {} })
