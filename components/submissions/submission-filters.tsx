import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'
import { ListSearch } from '@/components/layout/list-search'
import { ListSubmissions } from '@/server/modules/submissions/contract'

/** What the list's address asks for. */
export type SubmissionFilter = Pick<ListSubmissions, 'stage' | 'search'>

/** Reads a filter out of an address; anything wrong in it is as if it were not there. */
export function parseFilter(params: Record<string, string | string[] | undefined>): SubmissionFilter {
  const { stage, search } = ListSubmissions.shape
  const text = search.safeParse(params['search']).data
  return { stage: stage.safeParse(params['stage']).data ?? 'all', ...(text && { search: text }) }
}

/** Stages as tabs and the search under them, both in the address. */
export function SubmissionFilters(props: { base: string; filter: SubmissionFilter }) {
  const t = useTranslations('submissions')
  const common = useTranslations('common')
  const { stage, search } = props.filter
  const address = (to: SubmissionFilter['stage'], text?: string) => {
    const query = new URLSearchParams({ ...(to !== 'all' && { stage: to }), ...(text && { search: text }) })
    return `${props.base}/documents${query.size ? `?${query}` : ''}`
  }
  return (
    <div className="mb-4 space-y-4">
      <LinkTabs
        label={t('stages.label')}
        tabs={ListSubmissions.shape.stage.unwrap().options.map((key) => ({
          key,
          href: address(key, search),
          label: t(`stages.${key}`),
          current: key === stage,
        }))}
      />
      <ListSearch
        action={`${props.base}/documents`}
        keep={stage === 'all' ? {} : { stage }}
        value={search}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        submitLabel={common('search')}
        found={
          search
            ? {
                text: t('search.found', { text: search }),
                clearHref: address(stage),
                clearLabel: t('search.clear'),
              }
            : undefined
        }
      />
    </div>
  )
}
