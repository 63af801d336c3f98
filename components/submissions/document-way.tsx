'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Instant } from '@/components/datetime/instant'
import { StatusPath } from '@/components/ui/status-path'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { DocumentNumbers } from './document-numbers'
import { wayOf } from './way'

/** Where the document is, what comes next in one sentence, and under which numbers it is known. */
export function DocumentWay({ details, ref }: { details: SubmissionDetails; ref?: Ref<HTMLElement> }) {
  const t = useTranslations('submissions')
  const locale = useLocale()
  const common = useTranslations('common')
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={t('path.label')}
      className="mb-6 rounded-md border bg-paper p-inset"
    >
      <StatusPath
        label={t('path.label')}
        words={{
          done: common('stepDone'),
          current: common('stepCurrent'),
          upcoming: common('stepUpcoming'),
          refused: common('stepRefused'),
        }}
        steps={wayOf(details.status, details.steps, { signed: details.signing.needed > 0 }).map(
          (station) => ({
            key: station.key,
            label: t(`path.${station.key}`),
            state: station.state,
            time: station.at ? <Instant value={station.at} form="numeric" /> : undefined,
          }),
        )}
      />
      <p role="status" className="mt-4 border-t pt-4 text-pretty">
        {details.status === 'DISCARDED'
          ? t('status.DISCARDED')
          : t(`next.${details.status}`, {
              office: details.office?.nameTo[locale] ?? '',
              officeName: details.office?.name[locale] ?? '',
            })}
      </p>
      <DocumentNumbers details={details} />
    </section>
  )
}
