import { DomainError } from '@/server/platform/errors'
import type { FieldFault } from './domain/check-profile'

/** Refuses by the first fault: an identifier with the rule that failed, anything else as the field. */
export function refuseFaults(faults: readonly FieldFault[]) {
  const [first] = faults
  if (!first) return
  if (first.fault !== 'identifier')
    throw new DomainError('INVALID_INPUT', { fields: faults.map((one) => one.field) })
  const { field, rule, failure } = first
  throw new DomainError('IDENTIFIER_INVALID', { field, rule, ...failure })
}
