'use client'

import { ChevronDown, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { TextLink } from '@/components/ui/text-link'
import { lineReads, takesAnswers } from '@/server/modules/audits/domain/line-reads'
import { faultsOfItem } from '@/server/modules/audits/domain/item-draft'
import type { ItemView, OwnAuditView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { ItemStatus } from './item-status'
import { LineAskings } from './line-askings'
import { dueOf, faultsOf, isOpen } from './line-draft'
import { LineEditor, type LineTools } from './line-editor'

/** One line of a requirement: what is asked, where it stands, and what we answer. */
export function LineCard(props: {
  base: string
  audit: OwnAuditView
  requirement: RequirementView
  item: ItemView
  mayAnswer: boolean
  today: Day
  initiallyOpen: boolean
  chosen: boolean
  onChoose: (on: boolean) => void
  tools: LineTools
}) {
  const t = useTranslations('audits.own.line')
  const { audit, item, requirement } = props
  const { status } = audit
  const [open, setOpen] = useState(props.initiallyOpen)
  const faults = faultsOf(requirement, item, props.today)
  const ready = faults.length === 0
  // What was sent is not enough: time was refused, or customs has asked once more.
  const anew = item.draft?.held === 'sent' && (item.status === 'awaited' || item.status === 'asked-again')
  const writable = props.mayAnswer && isOpen(item)
  const id = `line-${item.position}`
  // Of a line that is asked for again its own words tell the day.
  const due =
    (item.grantedUntil || item.timeRefused) && item.askings.length === 0 && takesAnswers(status)
      ? dueOf(requirement, item)
      : null
  return (
    <li id={id} className="border-b last:border-b-0">
      <div className="flex gap-3 px-inset pt-3">
        <span aria-hidden className="tabular w-6 shrink-0 pt-px text-right font-semibold text-muted">
          {item.position}
        </span>
        <div className="min-w-0 grow">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3 className="min-w-40 grow basis-0 text-body wrap-anywhere">
              <span className="sr-only">{t('position', { position: item.position })} </span>
              {item.name}
            </h3>
            <ItemStatus status={lineReads(item.status, status)} />
          </div>
          {item.details ? (
            <p lang="ru" className="text-sm wrap-anywhere">
              {item.details}
            </p>
          ) : null}
          <p className="text-sm text-muted">
            {t('period')} <DateText value={item.periodFrom} form="numeric" />–
            <DateText value={item.periodTo} form="numeric" />
            {due ? (
              <span className="font-medium text-ink">
                {'. '}
                {t('given')} <DateText value={due} form="long" />
              </span>
            ) : null}
          </p>
          {item.answerReason ? (
            <p className="mt-1 border-l-4 border-line pl-3 text-sm wrap-anywhere">
              {item.answer === 'more-time' && item.askedUntil ? (
                <>
                  {t('weAsked')} <DateText value={item.askedUntil} form="long" />
                  {'. '}
                </>
              ) : null}
              {t('weSaid')}{' '}
              <span lang="ru" className="whitespace-pre-line">
                {item.answerReason}
              </span>
            </p>
          ) : null}
          {item.timeRefused ? <FromCustoms says={t('timeRefused')} text={item.timeRefused} /> : null}
          {item.reason && item.askings.length === 0 ? (
            <FromCustoms says={t('askedAgain')} text={item.reason} />
          ) : null}
          <LineAskings requirement={requirement} item={item} today={props.today} />
          {item.submissionIds.length > 0 || item.draft?.held === 'in-reply' ? (
            <Replies base={props.base} item={item} />
          ) : null}
        </div>
      </div>
      {writable ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4 px-inset pt-1 pb-2 pl-[calc(var(--inset)+2.25rem)]">
            {ready ? (
              <Checkbox
                id={`${id}-choose`}
                label={t('choose')}
                checked={props.chosen}
                onChange={(event) => props.onChoose(event.target.checked)}
              />
            ) : (
              <Readiness faults={faults} anew={anew} begun={item.draft?.held === 'free'} />
            )}
            <button
              type="button"
              aria-expanded={open}
              aria-controls={`${id}-form`}
              onClick={() => setOpen(!open)}
              className="inline-flex min-h-control items-center gap-1 rounded-sm font-medium text-link hover:underline"
            >
              {t(open ? 'fold' : anew ? 'again' : item.draft ? 'change' : 'write')}
              <span className="sr-only">{t('position', { position: item.position })}</span>
              <ChevronDown aria-hidden className={cn('size-4', open && 'rotate-180')} />
            </button>
          </div>
          <div id={`${id}-form`} hidden={!open}>
            {open ? (
              <LineEditor
                id={id}
                auditId={audit.id}
                requirementId={requirement.documentId}
                item={item}
                faultsOf={(draft) =>
                  faultsOfItem(draft, { due: dueOf(requirement, item), today: props.today })
                }
                tools={props.tools}
              />
            ) : null}
          </div>
        </>
      ) : (
        <div className="pb-3" />
      )}
    </li>
  )
}

function Replies({ base, item }: { base: string; item: ItemView }) {
  const t = useTranslations('audits.own.line')
  const held = item.draft?.held === 'in-reply' ? item.draft.submissionId : null
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {held ? <TextLink href={`${base}/documents/${held}`}>{t('inReply')}</TextLink> : null}
      {item.submissionIds.map((submissionId, index) => (
        <TextLink key={submissionId} href={`${base}/documents/${submissionId}`}>
          {t('sentReply', { index: index + 1 })}
        </TextLink>
      ))}
    </p>
  )
}

/** What customs says of a line, in its own words. */
function FromCustoms({ says, text }: { says: string; text: string }) {
  return (
    <p className="mt-1 border-l-4 border-refused-line pl-3 text-sm wrap-anywhere">
      {says} <span lang="ru">{text}</span>
    </p>
  )
}

function Readiness(props: { faults: ReturnType<typeof faultsOf>; anew: boolean; begun: boolean }) {
  const { faults, anew, begun } = props
  const t = useTranslations('audits.own.line')
  const [first] = faults
  if (!first || first === 'nothing-prepared' || first === 'sent')
    return (
      <span className="text-sm text-muted">{t(anew ? 'anew' : first === 'sent' ? 'waits' : 'notBegun')}</span>
    )
  return (
    <span className={cn('flex gap-2 text-sm', begun ? 'text-near' : 'text-muted')}>
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(`fault.${first}`)}
    </span>
  )
}

/** Said when everything of a requirement is answered. */
export function AllAnswered() {
  const t = useTranslations('audits.own.requirement')
  return (
    <p className="flex items-center gap-3 border-b p-inset">
      <CircleCheck aria-hidden className="size-5 shrink-0 text-received" />
      {t('allAnswered')}
    </p>
  )
}
