'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import type { WordingAct, WordingDetails } from '@/server/modules/catalogue/domain/wording-contract'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { BASE } from './address'
import { WordingActs } from './wording-acts'
import { WordingDates } from './wording-dates'
import { WordingEditor } from './wording-editor'
import { WordingMark } from './wording-mark'

/** One wording: where it stands, what may be done with it, and its tree. */
export function WordingScreen(props: { first: WordingDetails }) {
  const t = useTranslations('wordings')
  const locale = useLocale()
  const trpc = useTRPC()
  const { code, version, edition } = props.first
  const { data: wording } = useQuery(
    trpc.wordings.get.queryOptions({ code, version, edition }, { initialData: props.first }),
  )
  const { title, state } = wording
  return (
    <div className="mx-auto max-w-7xl space-y-4 p-4 lg:p-6">
      <PageHeader
        back={{ href: BASE, label: t('back') }}
        title={title[locale] || title.ru || t('tree.unnamed')}
        status={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <WordingMark of={wording} />
            <span className="text-muted">
              {code}, {t('version', { version, edition })}
              {edition > 0 ? `, ${t(`origin.${wording.origin}`)}` : null}
            </span>
          </span>
        }
        actions={<WordingActs key={`${state} ${wording.revision}`} wording={wording} />}
      />
      {wording.withdrawn ? (
        <Alert tone="neutral" title={<Act {...wording.withdrawn} label={t('about.withdrawn')} />}>
          {t('about.reason', { reason: wording.withdrawn.reason })}
        </Alert>
      ) : null}
      {state === 'DRAFT' ? null : (
        <DescriptionList
          items={[
            { term: t('columns.dates'), value: <WordingDates of={wording} /> },
            { term: t('about.documents'), value: wording.documents },
            ...(wording.published
              ? [{ term: t('about.published'), value: <Act {...wording.published} /> }]
              : []),
          ]}
        />
      )}
      <WordingEditor
        // Somebody else's save, or publishing, begins the editor anew; one's own does not come back here.
        key={state}
        wording={wording}
        definition={wording.definition as unknown as KindDefinition}
        today={wording.today}
      />
    </div>
  )
}

/** «15 ноября 2026, 12:30 МСК, Лебедев Сергей Николаевич». */
function Act({ at, by, label }: WordingAct & { label?: string }) {
  return (
    <>
      {label} <Instant value={at} />
      {by ? `, ${by}` : null}
    </>
  )
}
