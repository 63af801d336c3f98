import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { PageHeader } from '@/components/ui/page-header'
import type { WordingSummary } from '@/server/modules/catalogue/domain/wording-contract'
import { BASE } from './address'
import { BeginWording } from './begin-wording'
import { ImportSchema } from './import-schema'
import { WordingList } from './wording-list'

/** The list of kinds as its keeper sees it: every edition, drafts and withdrawn ones too. */
export function WordingsScreen(props: { search: string; first: WordingSummary[] }) {
  const t = useTranslations('wordings')
  return (
    <div className="mx-auto max-w-7xl space-y-4 p-4 lg:p-6">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            <BeginWording />
            <ImportSchema />
          </>
        }
      />
      <Card flush>
        <div className="border-b px-inset py-2">
          <Form action={BASE} role="search" className="relative">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
            />
            <Input
              key={props.search}
              type="search"
              name="search"
              defaultValue={props.search}
              maxLength={200}
              aria-label={t('search.label')}
              placeholder={t('search.placeholder')}
              className="pl-8"
            />
          </Form>
        </div>
        <WordingList key={props.search} search={props.search} first={props.first} />
      </Card>
    </div>
  )
}
