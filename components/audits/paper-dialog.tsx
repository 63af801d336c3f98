'use client'

import { useTranslations } from 'next-intl'
import { ArchiveSearch, type Picked } from '@/components/files/archive-search'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'

/** Finds papers of the archive for a line of a requirement. */
export default function PaperDialog(props: {
  taken: ReadonlySet<string>
  onPick: (paper: Picked) => void
  onClose: () => void
}) {
  const t = useTranslations('archive.enclose')
  const common = useTranslations('common')
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('add')}
      description={t('hint')}
      closeLabel={common('close')}
      footer={<DialogClose render={<Button variant="primary">{common('close')}</Button>} />}
    >
      <ArchiveSearch
        taken={props.taken}
        onPick={({ id, number, title }) => props.onPick({ id, number, title })}
      />
    </Dialog>
  )
}
