'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { DecisionView } from '@/server/modules/submissions/contract'

const TEMPLATES = {
  ACCEPTED: ['ACCEPTED.granted', 'ACCEPTED.accepted', 'ACCEPTED.attached'],
  REFUSED: ['REFUSED.missing', 'REFUSED.differs', 'REFUSED.otherOffice'],
} as const

/** Ready texts for an outcome; a press adds one to what is written. */
export function DecisionTemplates(props: {
  outcome: DecisionView['outcome']
  onPick: (text: string) => void
}) {
  const t = useTranslations('console.decision')
  return (
    <div role="group" aria-label={t('templates')} className="flex flex-wrap items-center gap-1">
      <span aria-hidden className="mr-1 text-sm text-muted">
        {t('templates')}:
      </span>
      {TEMPLATES[props.outcome].map((key) => (
        <Button key={key} size="small" onClick={() => props.onPick(t(`template.${key}.text`))}>
          {t(`template.${key}.name`)}
        </Button>
      ))}
    </div>
  )
}
