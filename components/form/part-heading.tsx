'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Heading of a part inside a section; from level 5 on the look no longer changes. */
export function PartHeading(props: { id: string; level: number; optional?: boolean; children: ReactNode }) {
  const t = useTranslations('form')
  const Heading = props.level <= 3 ? 'h3' : props.level === 4 ? 'h4' : 'h5'
  return (
    <Heading id={props.id} className="font-semibold">
      {props.children}
      {props.optional ? <span className="font-normal text-muted"> — {t('optional')}</span> : null}
    </Heading>
  )
}
