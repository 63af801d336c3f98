import { useTranslations } from 'next-intl'
import type { Day } from '@/server/modules/deadlines/contract'
import { type CaseDraft, type CaseFault, faultsOf } from './case-draft'

/** What is wrong with a field in words, to be spread into it. */
export type CaseError = (field: CaseFault['field']) => { error?: string }

/** Faults of a draft in words; none until the officer has tried to send it. */
export function useCaseError(draft: CaseDraft, checked: boolean, today: Day): CaseError {
  const t = useTranslations('postcontrol.new')
  const faults = checked ? faultsOf(draft, today) : []
  return (field) => {
    const fault = faults.find((one) => one.field === field)
    if (!fault) return {}
    if (fault.code === 'declaration') return { error: t('declarationsBad', { line: fault.line }) }
    return { error: fault.code === 'required' ? t('required') : t(`periodBad.${fault.code}`) }
  }
}
