import { FilePlus2, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { SubmissionFilter } from './submission-filters'

/** Nothing in this part of the list: what would be here, and how to begin. */
export function ListEmpty(props: { base: string; filter: SubmissionFilter; mayPrepare: boolean }) {
  const t = useTranslations('submissions')
  const { stage, search } = props.filter
  if (search) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('empty.search.title')}
        text={t('empty.search.text')}
        action={<LinkButton href={`${props.base}/documents`}>{t('search.clear')}</LinkButton>}
      />
    )
  }
  return (
    <EmptyState
      icon={<FilePlus2 aria-hidden />}
      title={t(`empty.${stage}.title`)}
      text={t(`empty.${stage}.text`)}
      action={
        props.mayPrepare ? (
          <LinkButton variant="primary" href={`${props.base}/documents/new`}>
            {t('newDocument')}
          </LinkButton>
        ) : null
      }
    />
  )
}
