'use client'

import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { objectOf } from '@/server/modules/catalogue/domain/lexical'
import { useFormScope } from './form-scope'
import { sectionId } from './field-id'
import { isFromProfile } from './from-profile'
import { NodeList } from './node-list'
import { sectionCovers, sizeOf, type Section } from './outline'
import { PartInTurn } from './part-in-turn'

/** Sections of so many fields are drawn at once, at least one; the others in their turn. */
const AT_ONCE = 60

/** All sections. Their headings are there from the beginning, so that links to them work and the page keeps its height. */
export function FormSections({ sections }: { sections: readonly Section[] }) {
  let fields = 0
  return sections.map((section, index) => {
    fields += sizeOf(section.nodes)
    return <FormSection key={section.id} section={section} atOnce={index === 0 || fields <= AT_ONCE} />
  })
}

const FormSection = memo(function FormSection(props: { section: Section; atOnce: boolean }) {
  const { section } = props
  const { locale, prefill, read } = useFormScope()
  const t = useTranslations('form')
  const [covers] = useState(() => sectionCovers(section))
  const [known] = useState(
    () => prefill !== null && isFromProfile(section.nodes, objectOf(read(section.base)), prefill),
  )
  const id = sectionId(section.id)
  const [only] = section.nodes
  const optional = section.sole && only !== undefined && only.min === 0
  return (
    <section aria-labelledby={id} className="border-t py-6 first:border-t-0 first:pt-0">
      {section.parent ? <p className="text-sm text-muted">{section.parent[locale]}</p> : null}
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
      <PartInTurn size={sizeOf(section.nodes)} covers={covers} atOnce={props.atOnce}>
        <NodeList nodes={section.nodes} base={section.base} level={3} maySkip={false} sole={section.sole} />
      </PartInTurn>
    </section>
  )
})
