import { useTranslations } from 'next-intl'
import type { AuditTermView } from '@/server/modules/audits/domain/views'

const NAMES = [
  'audit',
  'requirement',
  'objections',
  'conclusion',
  'decision',
  'complaint',
  'complaint-review',
] as const

/** What a term is of. */
export function TermName({ term }: { term: Pick<AuditTermView, 'id'> }) {
  const t = useTranslations('audits.term')
  const name = NAMES.find((one) => term.id === one || term.id.startsWith(`${one}:`))
  return name ? <p className="mb-0.5 font-medium">{t(name)}</p> : null
}
