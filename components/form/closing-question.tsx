'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'

/**
 * Keeps a window with unsaved work from closing without a question, whether by Escape, the cross or a press beside it. Give
 * `onOpenChange` to the window and draw `question` among its children. `words`: what is lost, where that needs saying.
 */
export function useClosing(dirty: boolean, onClose: () => void, words?: { title: string; text: string }) {
  const [asked, setAsked] = useState(false)
  const t = useTranslations('common.closing')
  const common = useTranslations('common')
  return {
    onOpenChange: (open: boolean) => {
      if (open) return
      if (dirty) setAsked(true)
      else onClose()
    },
    question: (
      <Dialog
        open={asked}
        onOpenChange={setAsked}
        title={words?.title ?? t('title')}
        description={words?.text ?? t('text')}
        closeLabel={common('close')}
        footer={
          <DialogFooter
            cancelLabel={t('stay')}
            label={t('leave')}
            busyLabel={t('leave')}
            busy={false}
            danger
            onPress={onClose}
          />
        }
      />
    ),
  }
}
