'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Sheet } from '@/components/ui/sheet'

/** What is filled in and done by one button; when the act fails, it stays as it was written, with the reason below. */
export function ActSheet(props: {
  title: string
  description?: string
  /** Words of the way out, where «Отменить» is not enough. */
  cancelLabel?: string
  label: string
  busyLabel: string
  busy: boolean
  error: unknown
  /** A better explanation of some reasons than the general one. */
  failureText?: (reason: string) => string | undefined
  /** It is refused, in the middle of the window: not written beside the page. */
  refuses?: boolean
  onAct: () => void
  onClose: () => void
  children: ReactNode
}) {
  const common = useTranslations('common')
  const failure = props.error ? failureOf(props.error) : null
  const reason = failure?.details['reason']
  const Frame = props.refuses ? Dialog : Sheet
  return (
    <Frame
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={props.title}
      {...(props.description && { description: props.description })}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={props.cancelLabel ?? common('cancel')}
          label={props.label}
          busyLabel={props.busyLabel}
          busy={props.busy}
          danger={props.refuses ?? false}
          onPress={props.onAct}
        />
      }
    >
      <div className={props.refuses ? 'space-y-4' : 'space-y-5 pb-4'}>
        {props.children}
        {failure ? (
          <FailureAlert
            failure={failure}
            text={typeof reason === 'string' ? props.failureText?.(reason) : undefined}
          />
        ) : null}
      </div>
    </Frame>
  )
}
