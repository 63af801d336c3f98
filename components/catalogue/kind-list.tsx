import { SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Form from 'next/form'
import Link from 'next/link'
import { SearchField } from '@/components/layout/search-field'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import { KIND_CATEGORIES } from '@/server/modules/catalogue/domain/vocabulary'

/** The whole list in groups, with a search that works without script. */
export function KindList(props: { kinds: readonly KindSummary[]; search: string }) {
  const t = useTranslations('kinds')
  const categories = useTranslations('submissions.new.categories')
  const locale = useLocale()
  const wanted = props.search.trim().toLocaleLowerCase(locale)
  const found = props.kinds.filter(({ code, title, summary }) =>
    `${code} ${title[locale]} ${summary[locale]}`.toLocaleLowerCase(locale).includes(wanted),
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Form action="/kinds" role="search" className="mb-6">
        <SearchField value={props.search} label={t('search.label')} placeholder={t('search.placeholder')} />
      </Form>
      {found.length === 0 ? <EmptyState icon={<SearchX />} title={t('nothing')} /> : null}
      <div className="space-y-6">
        {KIND_CATEGORIES.map((category) => {
          const kinds = found.filter((kind) => kind.category === category)
          if (kinds.length === 0) return null
          return (
            <section key={category} aria-labelledby={`category-${category}`}>
              <h2 id={`category-${category}`} className="mb-2 text-sm font-medium text-muted">
                {categories(category)}
              </h2>
              <ul className="rounded-md border bg-paper">
                {kinds.map((kind) => (
                  <li key={kind.code} className="border-b p-inset last:border-b-0">
                    <Link href={`/kinds/${kind.code}`} className="font-medium text-link hover:underline">
                      {kind.title[locale]}
                    </Link>
                    <p className="mt-0.5 max-w-prose">{kind.summary[locale]}</p>
                    <p className="mt-1 text-xs text-muted">
                      {kind.code}. {t(`directions.${kind.direction}`)}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}
