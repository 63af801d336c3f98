import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { ParticipantActor } from '@/server/auth/actor'
import type { FunctionView } from '@/server/modules/functions/contract'
import { FUNCTION_GROUPS } from '@/server/modules/functions/domain/table'
import { FunctionCard } from './function-card'

/** Functions in groups by intention; with a search, those whose words hold it. */
export function FunctionList(props: {
  base: string
  category: ParticipantActor['category']
  functions: readonly FunctionView[]
  search: string | undefined
}) {
  const t = useTranslations('functions')
  const wanted = fold(props.search ?? '')
  const found = props.functions.filter(({ key, group }) =>
    fold(`${t(`name.${key}`)} ${t(`text.${key}`)} ${t(`group.${group}`)}`).includes(wanted),
  )
  if (found.length === 0)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('nothing.title')}
        text={t('nothing.text')}
        action={<LinkButton href={`${props.base}/services`}>{t('search.clear')}</LinkButton>}
      />
    )
  return (
    <div className="space-y-8">
      {FUNCTION_GROUPS.map((group) => {
        const views = found.filter((view) => view.group === group)
        if (views.length === 0) return null
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="mb-3 text-lg">
              {t(`group.${group}`)}
            </h2>
            <ul className="grid gap-3 sm:grid-cols-2">
              {views.map((view) => (
                <FunctionCard key={view.key} base={props.base} category={props.category} view={view} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** Case, ё and non-breaking spaces do not hinder a search. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
