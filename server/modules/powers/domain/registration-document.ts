import { powerRegistration } from '../../catalogue/domain/kinds/power-registration-9940002e'
import type { FormValues } from '../../catalogue/domain/definition'
import type { PowerData } from '../contract'

/** The kind by which customs is told of a power. */
export const REGISTRATION_KIND = powerRegistration.code

/**
 * A registered power as values of that kind. The principal is left to the profile, and where the power is kept to the
 * person: the portal does not know it.
 */
export function registrationOf(power: PowerData): FormValues {
  const { representativeTaxId: taxNumber, representativeSnils: snils } = power
  return {
    Power: {
      Number: power.number,
      ...(power.internalNumber && { InternalNumber: power.internalNumber }),
      IssueDate: power.issuedAt,
      BeginDate: power.validFrom,
      EndDate: power.validTo,
      MayDelegate: String(power.mayDelegate),
    },
    Representative: {
      FullName: power.representativeName,
      ...(taxNumber && { ByTaxNumber: { TaxNumber: taxNumber, ...(snils && { Snils: snils }) } }),
      ...(!taxNumber && snils && { BySnils: { Snils: snils } }),
    },
    Authority: power.powers.map(({ code, text }) => ({ ...(code && { Code: code }), Text: text })),
  }
}
