'use client'

import { FileSearch } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { formatBytes } from '@/components/ui/bytes'
import { cn } from '@/components/ui/cn'
import { CHECK_LIMIT } from '@/server/modules/signatures/contract'

/** Takes files of any kind: pressed, focused or dropped on, it is the platform's own field over the whole place. */
export function DropPlace({
  ref,
  onFiles,
}: {
  ref: Ref<HTMLInputElement>
  onFiles: (files: File[]) => void
}) {
  const t = useTranslations('check.drop')
  const locale = useLocale()
  const [over, setOver] = useState(false)
  return (
    <div
      className={cn(
        'relative flex flex-col items-center rounded-md border-2 border-dashed px-inset py-8 text-center has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus) print:hidden',
        over ? 'border-link bg-action-soft' : 'border-edge bg-paper',
      )}
    >
      <FileSearch aria-hidden className="mb-3 size-8 stroke-[1.5] text-muted" />
      <span aria-hidden className={buttonStyle({ variant: 'primary' })}>
        {t('choose')}
      </span>
      <p aria-hidden className="mt-2 text-sm text-muted max-sm:hidden">
        {t(over ? 'now' : 'drag')}
      </p>
      <p id="check-formats" className="mt-3 max-w-prose text-sm text-muted">
        {t('formats', { limit: formatBytes(CHECK_LIMIT, locale) })}
      </p>
      <input
        ref={ref}
        type="file"
        multiple
        aria-label={t('choose')}
        aria-describedby="check-formats"
        className="absolute inset-0 cursor-pointer opacity-0"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = '' // so that the same file may be chosen again
        }}
      />
    </div>
  )
}
