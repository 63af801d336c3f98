import type { PowerOfAttorney } from '@/prisma/generated/client'
import { moscowDate } from '@/server/platform/moscow'
import type { PowerSummary } from './contract'
import type { SigningPower } from './domain/at-signing'
import { daysLeft, powerState, type PowerTerm } from './domain/term'

/** The database keeps legal days as midnights of UTC. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10)
export const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

type Row = Pick<PowerOfAttorney, 'validFrom' | 'validTo' | 'revokedAt'>

export const termOf = ({ validFrom, validTo, revokedAt }: Row): PowerTerm => ({
  validFrom: dayOf(validFrom),
  validTo: dayOf(validTo),
  revokedAt,
})

/** Columns of a list's row. */
export const SUMMARY = {
  id: true,
  number: true,
  internalNumber: true,
  representativeName: true,
  validFrom: true,
  validTo: true,
  revokedAt: true,
} as const

export function summaryOf(row: Pick<PowerOfAttorney, keyof typeof SUMMARY>, now: Date): PowerSummary {
  const term = termOf(row)
  const today = moscowDate(now)
  return {
    id: row.id,
    number: row.number,
    internalNumber: row.internalNumber,
    representativeName: row.representativeName,
    validFrom: term.validFrom,
    validTo: term.validTo,
    state: powerState(term, today),
    daysLeft: daysLeft(term.validTo, today),
  }
}

/** A row as signing sees it. */
export function signingPowerOf(
  row: Row & Pick<PowerOfAttorney, Exclude<keyof SigningPower, keyof PowerTerm>>,
): SigningPower {
  const { participantId, number, principalTaxId } = row
  const { representativeId, representativeTaxId, representativeSnils } = row
  return {
    ...termOf(row),
    participantId,
    number,
    principalTaxId,
    representativeId,
    representativeTaxId,
    representativeSnils,
  }
}
