import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { SearchField } from '@/components/layout/search-field'
import { Card } from '@/components/ui/card'
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
          <Form action={BASE} role="search">
            <SearchField
              value={props.search}
              label={t('search.label')}
              placeholder={t('search.placeholder')}
              dense
            />
          </Form>
        </div>
        <WordingList key={props.search} search={props.search} first={props.first} />
      </Card>
    </div>
  )
}
