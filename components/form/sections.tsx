'use client'

import { useTranslations } from 'next-intl'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { memo, useEffect, useState } from 'react'
import { useFormScope } from './form-scope'
import { sectionId } from './field-id'
import { isFromProfile } from './from-profile'
import { NodeList } from './node-list'
import { stepsOf, type Section } from './outline'
import { useOpen } from './revealer'

/** Sections drawn at once; the others follow one by one when the browser is idle. */
const AT_ONCE = 3

/** All sections. Their headings are there from the beginning, so that links to them work and the page keeps its height. */
export function FormSections({ sections }: { sections: readonly Section[] }) {
  const drawn = useIdleCount(sections.length)
  return sections.map((section, index) => (
    <FormSection key={section.id} section={section} drawn={index < drawn} />
  ))
}

const FormSection = memo(function FormSection(props: { section: Section; drawn: boolean }) {
  const { section } = props
  const { locale, revealer, prefill, read } = useFormScope()
  const t = useTranslations('form')
  const [steps] = useState(() => stepsOf(section.nodes))
  const [asked] = useOpen(revealer, (path) => steps.has(path.split('.', 1)[0] ?? ''), false)
  const [known] = useState(
    () => prefill !== null && isFromProfile(section.nodes, read('') as FormValues, prefill),
  )
  const id = sectionId(section.id)
  const [only] = section.nodes
  const optional = section.sole && only !== undefined && only.min === 0
  return (
    <section aria-labelledby={id} className="border-t py-6 first:border-t-0 first:pt-0">
      {section.label ? (
        <h2 id={id} tabIndex={-1} className={known ? 'text-lg' : 'mb-4 text-lg'}>
          {section.label[locale]}
          {optional ? <span className="text-body font-normal text-muted"> — {t('optional')}</span> : null}
        </h2>
      ) : (
        <h2 id={id} tabIndex={-1} className="sr-only">
          {t('rare')}
        </h2>
      )}
      {known ? <p className="mb-4 text-sm text-muted">{t('fromProfile')}</p> : null}
      {props.drawn || asked ? (
        <NodeList nodes={section.nodes} base="" level={3} maySkip={false} sole={section.sole} />
      ) : (
        <div className="min-h-80" />
      )}
    </section>
  )
})

/** Counts up to the total, one by one, whenever the browser has nothing better to do. */
function useIdleCount(total: number): number {
  const [count, setCount] = useState(Math.min(AT_ONCE, total))
  useEffect(() => {
    if (count >= total) return
    const next = () => setCount(count + 1)
    // Safari has no idle callback
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(next, 50)
      return () => clearTimeout(timer)
    }
    const wait = window.requestIdleCallback(next, { timeout: 500 })
    return () => window.cancelIdleCallback(wait)
  }, [count, total])
  return count
}
