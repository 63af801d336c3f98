'use client'

import { ArrowDown, ArrowUp, FileText, ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { AttachedFile } from '@/server/modules/submissions/contract'

/** What can be done with an attachment of a draft: put higher or lower, and with its pages. */
export function FileTools(props: {
  file: AttachedFile
  first: boolean
  last: boolean
  busy: boolean
  onMove: (by: -1 | 1) => void
  onPages?: (() => void) | undefined
}) {
  const t = useTranslations('submissions.files')
  const { name } = props.file
  return (
    <>
      {props.onPages ? (
        <Button size="small" variant="quiet" aria-label={t('pages', { name })} onClick={props.onPages}>
          <ImageUp aria-hidden />
          {t('pagesShort')}
        </Button>
      ) : null}
      {props.first && props.last ? null : (
        <>
          <Button
            size="small"
            variant="quiet"
            disabled={props.first || props.busy}
            aria-label={t('moveUp', { name })}
            title={t('moveUp', { name })}
            onClick={() => props.onMove(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            size="small"
            variant="quiet"
            disabled={props.last || props.busy}
            aria-label={t('moveDown', { name })}
            title={t('moveDown', { name })}
            onClick={() => props.onMove(1)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </>
      )}
    </>
  )
}

/** Chooses a scan to be joined with others; other files have only their sign. */
export function ScanMark(props: {
  file: AttachedFile
  scan: boolean
  chosen: boolean
  onChange: (chosen: boolean) => void
}) {
  const t = useTranslations('submissions.files')
  if (!props.scan) return <FileText aria-hidden className="size-5 shrink-0 text-muted" />
  return (
    <Checkbox
      id={`join-${props.file.id}`}
      label={<span className="sr-only">{t('joinThis', { name: props.file.name })}</span>}
      checked={props.chosen}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  )
}
