import Form from 'next/form'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkTabs } from '@/components/layout/link-tabs'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SOURCES, TERMS, type ArchiveFilter } from '@/server/modules/archive/contract'
import { PaperOptions } from './paper-options'

/** Own documents and those of others, as tabs. */
export function ArchiveTabs({ base, current }: { base: string; current: 'own' | 'shared' }) {
  const t = useTranslations('archive.tabs')
  const tabs = [
    { key: 'own', href: `${base}/archive`, label: t('own'), current: current === 'own' },
    { key: 'shared', href: `${base}/archive/shared`, label: t('shared'), current: current === 'shared' },
  ]
  return <LinkTabs label={t('label')} tabs={tabs} />
}

/** Search and filters of the archive in one form whose fields are the address: it works without scripts. */
export function ArchiveFilters({ base, filter }: { base: string; filter: ArchiveFilter }) {
  const t = useTranslations('archive')
  const common = useTranslations('common')
  const { search, ...narrowing } = filter
  return (
    <div className="mb-4 space-y-4">
      <ArchiveTabs base={base} current="own" />
      <Form key={JSON.stringify(filter)} action={`${base}/archive`} role="search" className="space-y-2">
        <div className="flex gap-2">
          <span className="min-w-0 grow">
            <Input
              type="search"
              name="search"
              defaultValue={search}
              maxLength={200}
              aria-label={t('search.label')}
              placeholder={t('search.placeholder')}
            />
          </span>
          <Button type="submit">{common('search')}</Button>
        </div>
        <details open={Object.keys(narrowing).length > 0}>
          <summary className="cursor-pointer text-link">{t('filter.label')}</summary>
          <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            <Choice name="paper" label={t('filter.paper')} any={t('filter.any')} value={filter.paper}>
              <PaperOptions />
            </Choice>
            <Choice name="source" label={t('filter.source')} any={t('filter.any')} value={filter.source}>
              {SOURCES.map((source) => (
                <option key={source} value={source}>
                  {t(`filter.sourceOf.${source}`)}
                </option>
              ))}
            </Choice>
            <Choice name="term" label={t('filter.term')} any={t('filter.any')} value={filter.term}>
              {TERMS.map((term) => (
                <option key={term} value={term}>
                  {t(`filter.termOf.${term}`)}
                </option>
              ))}
            </Choice>
            <Choice name="use" label={t('filter.use')} any={t('filter.any')} value={filter.use}>
              {(['used', 'unused'] as const).map((use) => (
                <option key={use} value={use}>
                  {t(`filter.useOf.${use}`)}
                </option>
              ))}
            </Choice>
            {(['from', 'until'] as const).map((name) => (
              <Field key={name} id={`filter-${name}`} label={t(`filter.${name}`)}>
                {({ 'aria-required': _, ...control }) => (
                  <Input {...control} type="date" name={name} defaultValue={filter[name]} />
                )}
              </Field>
            ))}
          </div>
          <div className="mt-3 flex flex-wrap items-center gap-4">
            <Button type="submit">{t('filter.apply')}</Button>
            <Link href={`${base}/archive`} className="text-link underline hover:no-underline">
              {t('filter.clear')}
            </Link>
          </div>
        </details>
      </Form>
      {search ? (
        <p className="text-sm text-muted">
          {t('search.found', { text: search })}{' '}
          <Link href={`${base}/archive`} className="text-link underline hover:no-underline">
            {t('search.clear')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}

function Choice(props: {
  name: string
  label: string
  any: string
  value: string | undefined
  children: ReactNode
}) {
  return (
    <Field id={`filter-${props.name}`} label={props.label}>
      {({ 'aria-required': _, ...control }) => (
        <Select {...control} name={props.name} defaultValue={props.value ?? ''}>
          <option value="">{props.any}</option>
          {props.children}
        </Select>
      )}
    </Field>
  )
}
