import { useTranslations } from 'next-intl'
import type { AuditTermView } from '@/server/modules/audits/domain/views'

const NAMES = [
  'audit',
  'requirement',
  'asked-again',
  'objections',
  'conclusion',
  'decision',
  'complaint',
  'complaint-review',
] as const

/** What a term is of, and on request whose it is. */
export function TermName({ term, side }: { term: Pick<AuditTermView, 'id' | 'side'>; side?: boolean }) {
  const t = useTranslations('audits.term')
  const sides = useTranslations('audits.side')
  const name = NAMES.find((one) => term.id === one || term.id.startsWith(`${one}:`))
  if (!name) return null
  return (
    <p className="mb-0.5 font-medium">
      {t(name)}
      {side ? <span className="font-normal text-muted"> · {sides(term.side)}</span> : null}
    </p>
  )
}
