import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { formatNumericDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Alert } from '@/components/ui/alert'
import { Status } from '@/components/ui/status'
import { TextLink } from '@/components/ui/text-link'
import type { Tone } from '@/components/ui/tone'
import { lineReads, takesAnswers, type LineReading } from '@/server/modules/audits/domain/line-reads'
import type { AuditView, ItemView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { LineAskings } from '../../line-askings'
import { RequirementTerms } from '../../requirement-terms'
import { ItemActs } from './item-acts'
import { PaperFiles } from './paper-files'
import { ReasonDialog } from './reason-dialog'
import { useLookAgain } from './use-case'

const TONES: Record<LineReading, Tone> = {
  awaited: 'neutral',
  answered: 'action',
  'more-time-asked': 'near',
  accepted: 'received',
  'asked-again': 'near',
  cannot: 'refused',
  unanswered: 'neutral',
  'unanswered-again': 'neutral',
}

/** A requirement line by line, what the participant has shown beside what was asked for. */
export function CaseRequirement(props: {
  audit: AuditView
  requirement: RequirementView
  today: Day
  onGiveTime: () => void
}) {
  const t = useTranslations('postcontrol.requirement')
  const { audit, requirement } = props
  const { items } = requirement
  const asking = items.filter(({ status }) => status === 'more-time-asked')
  const accepted = items.filter(({ status }) => status === 'accepted').length
  return (
    <Card
      flush
      title={t('title', { number: requirement.number })}
      action={
        <span className="tabular text-sm text-muted">{t('progress', { accepted, all: items.length })}</span>
      }
    >
      <div className="space-y-3 border-b p-inset">
        <RequirementTerms requirement={requirement} today={props.today} />
        {asking.length > 0 && takesAnswers(audit.status) ? (
          <Plea
            audit={audit}
            requirementId={requirement.documentId}
            items={asking}
            onGiveTime={props.onGiveTime}
          />
        ) : null}
      </div>
      <ol aria-label={t('title', { number: requirement.number })}>
        {items.map((item) => (
          <li
            key={item.id}
            className="grid gap-x-6 gap-y-2 border-b px-inset py-2 last:border-b-0 lg:grid-cols-2"
          >
            <Asked item={item} />
            <div className="min-w-0 space-y-2">
              <Shown audit={audit} item={item} />
              <LineAskings requirement={requirement} item={item} today={props.today} />
              <ItemActs audit={audit} requirement={requirement} item={item} today={props.today} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Asked({ item }: { item: ItemView }) {
  return (
    <div lang="ru" className="min-w-0">
      <p className="font-medium wrap-anywhere">
        <span className="tabular">{item.position}.</span> {item.name}{' '}
        <span className="tabular font-normal text-muted">{item.code}</span>
      </p>
      {item.details ? <p className="wrap-anywhere">{item.details}</p> : null}
      <p className="text-xs text-muted">
        <DateText value={item.periodFrom} form="numeric" />–<DateText value={item.periodTo} form="numeric" />
      </p>
    </div>
  )
}

function Shown({ audit, item }: { audit: AuditView; item: ItemView }) {
  const t = useTranslations('postcontrol.requirement')
  const states = useTranslations('postcontrol.item')
  const reads = lineReads(item.status, audit.status)
  const last = audit.received.find(({ submissionId }) => submissionId === item.submissionIds.at(-1))
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <Status tone={TONES[reads]}>{states(reads)}</Status>
        {last ? <TextLink href={`/console?id=${last.submissionId}`}>{t('reply')}</TextLink> : null}
      </p>
      {item.answer === 'in-part' ? <p>{t('inPart')}</p> : null}
      {item.answerReason ? (
        <p lang="ru" className="border-l-2 border-line pl-3 whitespace-pre-line wrap-anywhere">
          {t('answerReason', { text: item.answerReason })}
        </p>
      ) : null}
      {item.earlier ? <p lang="ru">{t('earlier', { letter: letterOf(item.earlier) })}</p> : null}
      {item.note ? (
        <p lang="ru" className="whitespace-pre-line wrap-anywhere">
          {item.note}
        </p>
      ) : null}
      {item.askedUntil && item.status === 'more-time-asked' ? (
        <p>
          {t('askedUntil')} <DateText value={item.askedUntil} form="long" />
        </p>
      ) : null}
      {item.grantedUntil ? (
        <p>
          {t('grantedUntil')} <DateText value={item.grantedUntil} form="long" />
        </p>
      ) : null}
      {item.timeRefused ? (
        <p className="text-sm wrap-anywhere">{t('timeRefused', { text: item.timeRefused })}</p>
      ) : null}
      {item.reason && item.askings.length === 0 ? (
        <p className="text-sm wrap-anywhere">{t('lacking', { text: item.reason })}</p>
      ) : null}
      {item.papers.length > 0 ? (
        <PaperFiles papers={item.papers} label={t('papers', { position: item.position })} />
      ) : null}
    </>
  )
}

/** A letter as documents name it, «№ 8 от 13.10.2026». */
const letterOf = ({ number, date }: NonNullable<ItemView['earlier']>) =>
  [number && `№ ${number}`, date && `от ${formatNumericDate(date)}`].filter(Boolean).join(' ')

/** The plea for time: giving it is a document, refusing it wants a reason. */
function Plea(props: {
  audit: AuditView
  requirementId: string
  items: readonly ItemView[]
  onGiveTime: () => void
}) {
  const t = useTranslations('postcontrol.plea')
  const trpc = useTRPC()
  const { audit, requirementId, items } = props
  const refuse = useCommand(
    trpc.auditConsole.refuseMoreTime.mutationOptions({ onSettled: useLookAgain(audit.id) }),
  )
  return (
    <Alert
      tone="near"
      title={t('title', { count: items.length })}
      action={
        <>
          {audit.may['send:more-time'] === true ? (
            <Button size="small" variant="primary" onClick={props.onGiveTime}>
              {t('give')}
            </Button>
          ) : null}
          {audit.may['more-time-refused'] === true ? (
            <ReasonDialog
              trigger={<Button size="small">{t('refuse')}</Button>}
              title={t('refuseTitle')}
              text={t('refuseText')}
              label={t('reason')}
              confirmLabel={t('refuse')}
              busyLabel={t('busy')}
              maxLength={1000}
              danger
              pending={refuse.pending}
              error={refuse.error}
              onGive={(reason) =>
                refuse.run({ id: audit.id, requirementId, itemIds: items.map(({ id }) => id), reason })
              }
            />
          ) : null}
        </>
      }
    >
      {t('positions', { list: items.map(({ position }) => position).join(', ') })}
    </Alert>
  )
}
