'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { valueText } from '@/components/form/value-text'
import type { Difference, DifferenceSide } from '@/server/modules/catalogue/domain/difference'

/** One side of a difference as people read it. */
export function SideText({ side }: { side: DifferenceSide | null }) {
  const t = useTranslations('drafts')
  const locale = useLocale()
  if (!side) return <span className="text-muted">{t('empty')}</span>
  if (side.base === 'base64' && !side.text) return <span className="text-muted">{t('file')}</span>
  const words = (one: DifferenceSide) => one.label?.[locale] ?? valueText(one.base, one.text, locale)
  return (
    <span className="wrap-anywhere whitespace-pre-line">
      {side.parts?.map(words).join(' · ') ?? words(side)}
    </span>
  )
}

/** «Товар 2 → Наименование»: where in the document a thing is. */
export function TrailText({ trail }: { trail: Readonly<Difference['trail']> }) {
  const locale = useLocale()
  return trail.map(({ label, ordinal }, index) => (
    <Fragment key={index}>
      {index > 0 ? ' → ' : ''}
      {label[locale]}
      {ordinal === null ? '' : ` ${ordinal}`}
    </Fragment>
  ))
}

/** A list of differences: where, what was there, what is there. The sides are named for those who do not see the columns. */
export function DifferenceList(props: {
  differences: readonly Difference[]
  before: string
  after: string
  label: string
}) {
  return (
    <ul aria-label={props.label} className="space-y-3">
      {props.differences.map((one) => (
        <li key={`${one.path} ${one.after ? 'after' : 'before'}`}>
          <p className="text-sm text-muted wrap-anywhere">
            <TrailText trail={one.trail} />
          </p>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            <Side name={props.before} side={one.before} />
            <Side name={props.after} side={one.after} />
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Side(props: { name: string; side: DifferenceSide | null }) {
  return (
    <div className="min-w-0 border-l-2 pl-3">
      <dt className="text-sm text-muted">{props.name}</dt>
      <dd>
        <SideText side={props.side} />
      </dd>
    </div>
  )
}
