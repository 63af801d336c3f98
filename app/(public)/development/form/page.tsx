import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentView } from '@/components/form/document-view'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { isDemonstration } from '@/server/auth/doors'
import { prefillValues } from '@/server/modules/catalogue/domain/automatic'
import { findKind, listKinds } from '@/server/modules/catalogue/domain/registry'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'
import { blankValues } from '@/server/modules/catalogue/domain/values'
import { Bench } from './bench'
import { PROBLEMS, PROFILE } from './samples'

export const metadata: Metadata = { title: 'Forms', robots: { index: false } }
export const dynamic = 'force-dynamic'

type Query = {
  kind?: string
  seed?: string
  items?: string
  fullness?: string
  view?: string
  problems?: string
}

/**
 * Every kind's form with a random sample: `?kind=1002003E&seed=7&items=40&fullness=1`, without a seed an empty one as it
 * begins; `&view=1` the read-only twin; `&problems=1` with errors of an uploaded file.
 */
export default async function FormsPage(props: { searchParams: Promise<Query> }) {
  if (!isDemonstration()) notFound()
  const { kind: code, seed, items, fullness, view, problems } = await props.searchParams
  const locale = await getLocale()
  const kinds = listKinds()
  const kind = findKind(code ?? '') ?? findKind(kinds[0]?.code ?? '')
  if (!kind) notFound()
  const values = seed
    ? sampleValues(kind, Number(seed), { items: Number(items ?? 3), fullness: Number(fullness ?? 0.6) })
    : prefillValues(kind, blankValues(kind), PROFILE)
  return (
    <PublicShell>
      <PageHeader
        title={kind.title[locale]}
        description={kind.summary[locale]}
        actions={kinds.flatMap((one) => [
          <LinkButton key={one.code} size="small" href={`?kind=${one.code}`}>
            {one.code}
          </LinkButton>,
          <LinkButton key={`${one.code} sample`} size="small" href={`?kind=${one.code}&seed=7`}>
            {one.code} 7
          </LinkButton>,
        ])}
      />
      {view ? (
        <Card className="mt-6">
          <DocumentView definition={kind} values={values} level={2} />
        </Card>
      ) : (
        <ClientMessages namespaces={['form', 'catalogue', 'common']}>
          <Bench definition={kind} values={values} locale={locale} errors={problems ? PROBLEMS : []} />
        </ClientMessages>
      )}
    </PublicShell>
  )
}
