'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DocumentView } from '@/components/form/document-view'
import { LinkButton } from '@/components/ui/link-button'
import { Modal } from '@/components/ui/modal'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'

/** The document as it reads, before it is signed. */
export default function DraftPreview(props: {
  definition: KindDefinition
  values: FormValues
  /** Where its print is, marked as a draft. */
  print: string
  onClose: () => void
}) {
  const t = useTranslations('postcontrol.draft')
  const common = useTranslations('common')
  return (
    <Modal
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('previewTitle')}
      description={t('previewText')}
      closeLabel={common('close')}
      footer={
        <LinkButton href={props.print} download>
          <Printer aria-hidden />
          {t('printDraft')}
        </LinkButton>
      }
      popupClass="inset-y-0 right-0 h-dvh w-full border-y-0 border-r-0 data-ending-style:translate-x-4 data-starting-style:translate-x-4 sm:w-[min(48rem,100vw)]"
    >
      <DocumentView definition={props.definition} values={props.values} />
    </Modal>
  )
}
