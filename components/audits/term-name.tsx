import { useTranslations } from 'next-intl'
import { TERM_KINDS, termKindOf } from '@/server/modules/audits/domain/term-kind'
import type { AuditTermView } from '@/server/modules/audits/domain/views'

/** What a term is of, and on request whose it is. */
export function TermName({ term, side }: { term: Pick<AuditTermView, 'id' | 'side'>; side?: boolean }) {
  const t = useTranslations('audits.term')
  const sides = useTranslations('audits.side')
  const name = termKindOf(term.id, TERM_KINDS)
  if (!name) return null
  return (
    <p className="mb-0.5 font-medium">
      {t(name)}
      {side ? <span className="font-normal text-muted"> · {sides(term.side)}</span> : null}
    </p>
  )
}
