'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** The rest of a list, on request. Failure is told beside the button, and what is seen stays. */
export function MoreButton(props: {
  shown: boolean
  busy: boolean
  /** Words of a failure, when the last try failed. */
  failed?: string
  onPress: () => void
}) {
  const t = useTranslations('common')
  if (!props.shown) return null
  return (
    <div className="flex flex-wrap items-center gap-3 border-t p-inset">
      <Button busy={props.busy} busyLabel={t('loading')} onClick={props.onPress}>
        {props.failed ? t('retry') : t('more')}
      </Button>
      {props.failed ? (
        <p role="alert" className="text-sm text-refused">
          {props.failed}
        </p>
      ) : null}
    </div>
  )
}
