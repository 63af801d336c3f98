'use client'

import { Archive, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cabinetBase } from '@/components/layout/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { Enclosure } from '@/server/modules/submissions/contract'

/** Documents of the archive that travel with a submission, each with its number and its files. */
export function EnclosureList(props: {
  enclosures: readonly Enclosure[]
  participantId: string
  /** What is said of one that the reader may not open any more. */
  closed: string
  /** Buttons of a row. */
  tools?: (enclosure: Enclosure) => ReactNode
}) {
  const t = useTranslations('archive')
  const { participantId } = props
  if (props.enclosures.length === 0) return null
  return (
    <ul aria-label={t('enclose.title')} className="divide-y">
      {props.enclosures.map((enclosure) => (
        <li key={enclosure.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
          <Archive aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
          <div className="min-w-40 grow basis-0">
            {enclosure.open ? (
              <TextLink href={`${cabinetBase(participantId)}/archive/${enclosure.id}`}>
                {enclosure.title}
              </TextLink>
            ) : (
              <span className="wrap-anywhere">{enclosure.title}</span>
            )}
            <p className="tabular text-sm text-muted">
              {enclosure.number}
              {enclosure.ownerName ? `, ${enclosure.ownerName}` : null}
            </p>
            {enclosure.open ? null : <p className="text-sm text-refused">{props.closed}</p>}
            <EnclosedFiles enclosure={enclosure} participantId={participantId} />
          </div>
          {props.tools?.(enclosure)}
        </li>
      ))}
    </ul>
  )
}

function EnclosedFiles({ enclosure, participantId }: { enclosure: Enclosure; participantId: string }) {
  const t = useTranslations('archive')
  if (!enclosure.open || enclosure.files.length === 0) return null
  return (
    <p className="flex flex-wrap">
      {enclosure.files.map(({ id, name }) => (
        <LinkButton
          key={id}
          href={`/api/files/${id}?for=${participantId}`}
          download={name}
          size="small"
          variant="quiet"
          className="-ml-2 h-auto text-left whitespace-normal"
        >
          <Download aria-hidden />
          <span className="sr-only">{t('download', { name })}</span>
          <span aria-hidden className="wrap-anywhere">
            {name}
          </span>
        </LinkButton>
      ))}
    </p>
  )
}
