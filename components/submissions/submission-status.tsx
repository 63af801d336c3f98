import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { Status as SubmissionState } from '@/server/modules/submissions/domain/states'
import { STATUS_LOOK } from './status-look'

/** State of a document: an icon and a word. `quiet` for lists. */
export function SubmissionStatus(props: { status: SubmissionState; quiet?: boolean; className?: string }) {
  const t = useTranslations('submissions')
  const { tone, icon } = STATUS_LOOK[props.status]
  return (
    <Status tone={tone} icon={icon} quiet={props.quiet} className={props.className}>
      {t(`status.${props.status}`)}
    </Status>
  )
}
