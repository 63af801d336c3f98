'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { XmlError } from '@/server/modules/catalogue/contract'

/** Errors shown at once; the rest on request. */
const SHOWN = 10

/** Mistakes of an uploaded file: the line, where it is, what is wrong, what to do. */
export function XmlErrors(props: { errors: readonly XmlError[] }) {
  const t = useTranslations('submissions.xml')
  const [all, setAll] = useState(false)
  const shown = all ? props.errors : props.errors.slice(0, SHOWN)
  const hidden = props.errors.length - shown.length
  return (
    <>
      <ol className="space-y-2">
        {shown.map((error, index) => (
          <li key={index} className="sm:flex sm:gap-4">
            <span className="tabular block shrink-0 text-sm font-medium sm:w-24 sm:leading-6">
              {t('line', { line: error.line })}
            </span>
            <OneError error={error} />
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <Button size="small" className="mt-3" onClick={() => setAll(true)}>
          {t('allErrors', { count: hidden })}
        </Button>
      ) : null}
    </>
  )
}

function OneError({ error }: { error: XmlError }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  // ICU's select knows no hyphens.
  const rule = error.params['rule']
  const params =
    typeof rule === 'string' ? { ...error.params, rule: rule.replaceAll('-', '_') } : error.params
  return (
    <span className="min-w-0 wrap-anywhere">
      {error.trail.length ? (
        <span className="block text-sm text-muted">
          {error.trail.map((label) => label[locale]).join(' → ')}
        </span>
      ) : null}
      {t(`errors.${error.code}`, params)}. {error.hint ? `${t(`hints.${error.hint}`, params)}. ` : null}
      <span className="text-muted">{t(`cures.${error.cure}`)}</span>
    </span>
  )
}
