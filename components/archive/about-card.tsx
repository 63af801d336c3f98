'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Instant } from '@/components/datetime/instant'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ArchiveDetails } from '@/server/modules/archive/contract'
import { PropertiesList } from './properties-list'

const AboutSheet = dynamic(() => import('./about-sheet'))

type About = Pick<ArchiveDetails, 'id' | 'properties' | 'changes' | 'term' | 'may'>

/** What is said of a document beside it, who changed that and when; the document itself never changes. */
export function AboutCard({ details }: { details: About }) {
  const t = useTranslations('archive')
  const [editing, setEditing] = useState(false)
  const { properties, changes, term } = details
  return (
    <Card
      title={t('about.title')}
      action={
        details.may.describe === true ? (
          <Button size="small" aria-haspopup="dialog" onClick={() => setEditing(true)}>
            {t('about.edit')}
          </Button>
        ) : null
      }
    >
      {properties.validTo && term !== 'in-force' ? (
        <p className={`mb-2 font-medium ${term === 'expired' ? 'text-refused' : 'text-near'}`}>
          {t(`about.termOf.${term}`)}
        </p>
      ) : null}
      <PropertiesList properties={properties} />
      {changes.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-block cursor-pointer py-1 text-link">{t('about.history')}</summary>
          <ol className="mt-1 space-y-3">
            {changes.map((change) => (
              <li key={change.version} className="border-l-2 pl-3">
                <p className="text-sm text-muted">
                  <Instant value={change.at} />,{' '}
                  {t('about.changed', { by: change.by, version: change.version })}
                </p>
                <PropertiesList properties={change.properties} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {editing ? <AboutSheet details={details} onClose={() => setEditing(false)} /> : null}
    </Card>
  )
}
