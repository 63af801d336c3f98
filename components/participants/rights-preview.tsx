'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { PreviewRights } from '@/server/modules/participants/contract'

/** What would the person with these rights see: asked of the policy that will judge them, before anything is saved. */
export function RightsPreview(props: { rights: PreviewRights; kindTitles: Record<string, string> }) {
  const t = useTranslations('organisation')
  const format = useFormatter()
  const trpc = useTRPC()
  const rights = useDeferredValue(props.rights)
  const { data, isError } = useQuery(
    trpc.organisation.preview.queryOptions(rights, { placeholderData: keepPreviousData, retry: false }),
  )
  return (
    <section aria-labelledby="rights-preview" className="rounded-md bg-action-soft p-inset">
      <h3 id="rights-preview" className="flex items-center gap-2 text-body">
        <Eye aria-hidden className="size-5 text-link" />
        {t('preview.title')}
      </h3>
      <div aria-live="polite" className="mt-2 space-y-1">
        {isError ? (
          <p>{t('preview.failed')}</p>
        ) : !data ? (
          <p className="text-muted">{t('preview.loading')}</p>
        ) : !data.inForce ? (
          <p>{t('preview.none')}</p>
        ) : data.sections.length === 0 ? (
          <p>{t('preview.nothing')}</p>
        ) : (
          <>
            <p>
              {t('preview.sections', {
                names: format.list(data.sections.map((section) => t(`preview.section.${section}`))),
              })}
            </p>
            <p>{t('preview.documents', { count: data.documents, archived: data.archived })}</p>
            {data.kinds.length > 0 ? (
              <details>
                <summary className="min-h-control-small cursor-pointer text-link">
                  {t('preview.show')}
                </summary>
                <ul className="mt-1 space-y-2">
                  {data.kinds.map(({ code, actions }) => (
                    <li key={code}>
                      <p className="font-medium">{props.kindTitles[code] ?? code}</p>
                      <p className="text-sm">
                        {actions
                          .map(({ action, own }) =>
                            own ? t('preview.own', { action: t(`action.${action}`) }) : t(`action.${action}`),
                          )
                          .join(', ')}
                      </p>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </>
        )}
      </div>
    </section>
  )
}
