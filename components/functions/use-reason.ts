import { useFormatter, useTranslations } from 'next-intl'
import type { ParticipantActor } from '@/server/auth/actor'
import type { FunctionView } from '@/server/modules/functions/contract'

/** Why a closed function is closed, as a sentence. */
export function useReason(category: ParticipantActor['category']): (view: FunctionView) => string {
  const t = useTranslations('functions')
  const format = useFormatter()
  return (view) => {
    if (view.open) return ''
    const { reason, step } = view
    if (reason === 'no-right' && !step) return t('reason.administrators')
    return t(`reason.${reason}`, {
      category,
      action: step?.kind === 'ask-right' ? `«${t(`action.${step.action}`)}»` : '',
      fields: step?.kind === 'fill-in' ? format.list(step.fields.map((field) => t(`field.${field}`))) : '',
    })
  }
}
