import { useLocale, useTranslations } from 'next-intl'
import { DocumentView } from '@/components/form/document-view'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { KindSummary } from '@/server/modules/catalogue/contract'
import type { Branch, KindDefinition, Node } from '@/server/modules/catalogue/domain/definition'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'

/** Which sample is shown: that of the file one may download. */
const SEED = 7

/** A kind of the list, for a person who decides whether it is the right one and for one who writes a program. */
export function KindPage({ kind }: { kind: KindDefinition }) {
  const t = useTranslations('kinds')
  const locale = useLocale()
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: '/kinds', label: t('back') }}
        title={kind.title[locale]}
        description={kind.summary[locale]}
        actions={<LinkButton href={`/kinds/${kind.code}/sample`}>{t('download')}</LinkButton>}
      />
      <Card>
        <Facts kind={kind} />
      </Card>
      <Card title={t('fields')}>
        <Contents nodes={kind.children} />
      </Card>
      <Card title={t('sample')} footer={t('sampleNote')}>
        <DocumentView definition={kind} values={sampleValues(kind, SEED)} />
      </Card>
    </div>
  )
}

function Facts({ kind }: { kind: KindSummary & Pick<KindDefinition, 'powerOfAttorney'> }) {
  const t = useTranslations('kinds')
  const facts = useTranslations('kinds.facts')
  const { code, version, edition = 0, attachments, signatures } = kind
  const one = kind.officeCode ? facts('officeOne', { code: kind.officeCode }) : facts('officeChosen')
  const signature = signatures ? facts('signatureCount', { count: signatures }) : facts('signatureNone')
  const power = kind.powerOfAttorney === 'required' ? `. ${facts('power')}` : ''
  const { min, max } = attachments
  const range = facts('filesRange', { min, max: max ?? 'none' })
  const files = max === 0 ? facts('filesNone') : min === 0 && max === null ? facts('filesAny') : range
  const term = (of: KindSummary['submissionTerm'], label: string) =>
    of ? [{ term: label, value: t('term', of) }] : []
  return (
    <DescriptionList
      items={[
        { term: facts('code'), value: facts('codeValue', { code, version, edition }) },
        { term: facts('office'), value: kind.officeRequired ? one : facts('officeNone') },
        { term: facts('signatures'), value: `${signature}${power}` },
        { term: facts('files'), value: files },
        ...term(kind.submissionTerm, facts('submission')),
        ...term(kind.answerTerm, facts('answer')),
      ]}
    />
  )
}

function Contents({ nodes }: { nodes: readonly (Node | Branch)[] }) {
  const t = useTranslations('kinds')
  const locale = useLocale()
  return (
    <ul className="space-y-1 not-first:mt-1 not-first:border-l not-first:pl-4">
      {nodes
        .filter((node) => !('fixed' in node) || node.fixed === undefined)
        .map((node) => {
          const inside = 'branches' in node ? node.branches : 'children' in node ? node.children : []
          const marks = [
            'min' in node && node.min > 0 ? t('required') : null,
            'max' in node && node.max !== 1 ? t('repeats') : null,
          ].filter(Boolean)
          return (
            <li key={node.key}>
              {node.label[locale]}
              {marks.length ? <span className="text-sm text-muted"> — {marks.join(', ')}</span> : null}
              {inside.length ? <Contents nodes={inside} /> : null}
            </li>
          )
        })}
    </ul>
  )
}
