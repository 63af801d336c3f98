import { CircleCheck, CircleX, Hourglass, LoaderCircle, type LucideIcon, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import type { ImportStatus } from '@/server/modules/trust/contract'

const LOOK: Record<ImportStatus, [Tone, LucideIcon]> = {
  READING: ['action', LoaderCircle],
  READY: ['near', Hourglass],
  APPLYING: ['action', LoaderCircle],
  APPLIED: ['neutral', CircleCheck],
  DISCARDED: ['neutral', Undo2],
  FAILED: ['refused', CircleX],
}

/** Where an import stands. */
export function ImportMark(props: { status: ImportStatus }) {
  const t = useTranslations('trust.imports.status')
  const [tone, icon] = LOOK[props.status]
  return (
    <Status tone={tone} icon={icon} quiet>
      {t(props.status)}
    </Status>
  )
}
