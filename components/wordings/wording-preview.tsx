'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DefinitionForm } from '@/components/form/definition-form'
import type { Locale } from '@/components/i18n/locale'
import { Button } from '@/components/ui/button'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'
import { blankValues } from '@/server/modules/catalogue/domain/values'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'

/** The form as participants will see it, and an example of the XML it makes. Nothing of it is saved. */
export default function WordingPreview(props: {
  definition: KindDefinition
  broken: boolean
  locale: Locale
}) {
  const t = useTranslations('wordings.preview')
  const { definition } = props
  const [seed, setSeed] = useState(0)
  const [shown, setShown] = useState<{ of: KindDefinition; seed: number; values: FormValues } | null>(null)
  if (props.broken) return <p className="text-muted">{t('broken')}</p>
  let current = shown
  if (current?.of !== definition || current.seed !== seed) {
    current = {
      of: definition,
      seed,
      values: seed ? sampleValues(definition, seed) : blankValues(definition),
    }
    setShown(current)
  }
  const example = sampleValues(definition, seed || 1)
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-muted">{t('lead')}</p>
        <Button size="small" onClick={() => setSeed((last) => last + 1)}>
          {t('sample')}
        </Button>
        {seed ? (
          <Button size="small" variant="quiet" onClick={() => setSeed(0)}>
            {t('blank')}
          </Button>
        ) : null}
      </div>
      <DefinitionForm
        definition={definition}
        values={current.values}
        onChange={() => undefined}
        locale={props.locale}
      />
      <details className="rounded-md border bg-paper">
        <summary className="cursor-pointer px-inset py-2 font-medium">{t('xml')}</summary>
        <pre className="max-h-96 overflow-auto border-t p-inset font-mono text-xs">
          {toXml(definition, example)}
        </pre>
      </details>
    </div>
  )
}
