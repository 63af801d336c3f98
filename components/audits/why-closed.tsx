import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AuditRefusal } from '@/server/modules/audits/domain/refusal'

/** In the place of a button: why the act is closed to the reader. */
export function WhyClosed({ refusal }: { refusal: AuditRefusal }) {
  const t = useTranslations('audits.refusal')
  return (
    <p className="flex max-w-prose gap-2 text-sm text-muted">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(refusal)}
    </p>
  )
}
