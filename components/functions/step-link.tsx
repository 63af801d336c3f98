import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { NextStep } from '@/server/modules/functions/domain/judge'

/** Address where a step is taken. */
export function stepHref(base: string, step: NextStep): string {
  switch (step.kind) {
    case 'ask-right':
      return `${base}/rights?action=${step.action}`
    case 'confirm-organisation':
      return `${base}/profile`
    case 'confirm-person':
    case 'get-certificate':
    case 'fill-in':
      return '/me'
  }
}

/** What opens a closed function, as a link. */
export function StepLink(props: { base: string; step: NextStep; className?: string }) {
  const t = useTranslations('functions')
  return (
    <TextLink href={stepHref(props.base, props.step)} className={props.className}>
      {t(`step.${props.step.kind}`)}
    </TextLink>
  )
}
