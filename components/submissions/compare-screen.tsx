import { useLocale, useTranslations } from 'next-intl'
import { formatDate, moscowDate } from '@/components/datetime/format'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import type { SubmissionSummary } from '@/server/modules/submissions/contract'
import type { Comparison } from '@/server/modules/submissions/domain/draft-contract'
import { DifferenceList } from './difference-text'

/** Two documents of a kind: which other one, and what it says differently. Works without scripts. */
export function CompareScreen(props: {
  /** Address of the document. */
  address: string
  others: readonly SubmissionSummary[]
  comparison: Comparison | null
}) {
  const t = useTranslations('drafts.compare')
  const locale = useLocale()
  const { others, comparison } = props
  return (
    <>
      <PageHeader title={t('title')} back={{ href: props.address, label: t('back') }} />
      {others.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <div className="space-y-6">
          <form action={`${props.address}/compare`} className="flex max-w-2xl flex-wrap items-end gap-3">
            <Field
              id="with"
              label={t('choose')}
              hint={t('hint', { count: others.length })}
              className="min-w-60 flex-1"
            >
              {(attributes) => (
                <Select {...attributes} name="with" defaultValue={comparison?.other.id ?? others[0]?.id}>
                  {others.map((other) => (
                    <option key={other.id} value={other.id}>
                      {t('option', {
                        title: other.title,
                        date: formatDate(moscowDate(other.createdAt), locale),
                      })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button type="submit">{t('run')}</Button>
          </form>
          {comparison ? <Result comparison={comparison} /> : null}
        </div>
      )}
    </>
  )
}

function Result({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('drafts.compare')
  const { differences, total } = comparison
  if (total === 0) return <p>{t('same')}</p>
  return (
    <Card title={t('count', { count: total })}>
      {total > differences.length ? (
        <p className="mb-3 text-sm text-muted">{t('shown', { count: differences.length })}</p>
      ) : null}
      <DifferenceList differences={differences} before={t('this')} after={t('other')} label={t('list')} />
    </Card>
  )
}
