'use client'

import { useTranslations } from 'next-intl'
import type { FieldFault } from '@/server/modules/profile/domain/check-profile'

/** The sentence for a fault of a field: for a number, which rule it breaks and where. */
export function useFaultText(): (fault: FieldFault) => string {
  const t = useTranslations('profile.fault')
  return (fault) => {
    if (fault.fault !== 'identifier') return t(fault.fault)
    const { failure } = fault
    switch (failure.reason) {
      case 'length':
        return t('length', { lengths: failure.lengths.join(', '), given: failure.given })
      case 'character':
        return t('character', { place: failure.place })
      case 'structure': {
        const { part, from, to } = failure
        return part === 'first-digit' ? t(part) : t(part, { from, to, count: to - from + 1 })
      }
      case 'check-digit':
        return t('check-digit', { place: failure.place, digits: failure.digits })
      case 'impossible':
        return t('impossible')
    }
  }
}
