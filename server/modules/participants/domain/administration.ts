import { appointmentState, type AppointmentTerm } from './appointment'

/** One of an organisation's people, as far as managing access is concerned. */
export interface Keeper extends AppointmentTerm {
  role: 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'
}

/** 2: manages access with no end in sight; 1: manages it until a day that will come; 0: does not. */
function hold(keeper: Keeper, now: Date): 0 | 1 | 2 {
  if (keeper.role === 'EMPLOYEE' || appointmentState(keeper, now) !== 'active') return 0
  return keeper.validTo === null ? 2 : 1
}

const firmest = (people: readonly Keeper[], now: Date) =>
  Math.max(0, ...people.map((keeper) => hold(keeper, now)))

/**
 * The last administrator is protected (ORG-2): a change may not leave an organisation with a weaker hold on its access than
 * it had. Somebody without an end of their term must stay where there was one, since a day that ends the last
 * administrator's term would orphan the organisation as surely as a removal.
 */
export function keepsAdministration(before: readonly Keeper[], after: readonly Keeper[], now: Date): boolean {
  return firmest(after, now) >= firmest(before, now)
}
