'use client'

import { ChevronDown, Hand, Lock, PenLine, Stamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from '@/components/ui/toast'
import { Button } from '@/components/ui/button'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import { AssignMenu } from './assign-menu'
import { FIELD_ID } from './decision-draft'
import type { Acts } from './use-acts'

/** What the officer may do with a document, and why the rest is closed. Buttons carry the name of their key. */
export function DocumentActs(props: { item: QueueItemDetails; me: string; acts: Acts }) {
  const t = useTranslations('console.acts')
  const { item, me, acts } = props
  const { id, version, may, assignee } = item

  async function take() {
    const done = await acts.attempt(() => acts.assign.run({ id, version, assigneeId: me }))
    if (done) toast.success(t('taken'), { description: item.title })
  }

  async function register() {
    const done = await acts.attempt(() => acts.register.run({ id, version }))
    if (done) toast.success(t('registered'), { description: item.title })
  }

  const mayTake = may.assign === true && assignee?.id !== me
  const closed = closedBy(item)
  if (may.assign !== true && may.register !== true && !closed) return null
  return (
    <section aria-label={t('label')} className="space-y-2">
      <div className="flex flex-wrap gap-2">
        {may.register === true ? (
          <Button
            variant={mayTake ? 'secondary' : 'primary'}
            data-key="register"
            aria-keyshortcuts="R"
            busy={acts.register.pending}
            busyLabel={t('registering')}
            onClick={() => void register()}
          >
            <Stamp aria-hidden />
            {t('register')}
          </Button>
        ) : null}
        {mayTake ? (
          <Button
            variant="primary"
            data-key="take"
            aria-keyshortcuts="A"
            busy={acts.assign.pending}
            busyLabel={t('taking')}
            onClick={() => void take()}
            className="order-first"
          >
            <Hand aria-hidden />
            {t('take')}
          </Button>
        ) : null}
        {may.accept === true ? (
          <Button variant="primary" onClick={goToDecision}>
            <PenLine aria-hidden />
            {t('write')}
          </Button>
        ) : null}
        {may.assign === true ? (
          <AssignMenu item={item} me={me} acts={acts}>
            {t('assign')}
            <ChevronDown aria-hidden />
          </AssignMenu>
        ) : null}
      </div>
      {closed ? (
        <p className="flex gap-2 text-sm text-muted">
          <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t(`closed.${closed}`, { assignee: assignee?.name ?? '' })}
        </p>
      ) : null}
    </section>
  )
}

type Closed = 'other-officer' | 'own-audit' | 'decision' | 'wrong-status'

/** Why the next act is closed; null when it is open, or when nothing is left to do and the decision says so. */
function closedBy({ status, may }: QueueItemDetails): Closed | null {
  if (may.accept === 'own-audit') return 'own-audit'
  if (may.register === 'other-officer' || may.accept === 'other-officer') return 'other-officer'
  if (status === 'DELIVERED') return 'decision'
  return status === 'WITHDRAWN' ? 'wrong-status' : null
}

/** The form stands after what is to be read. */
function goToDecision() {
  const form = document.getElementById(FIELD_ID.outcome)
  form?.scrollIntoView({ block: 'center' })
  form?.querySelector('input')?.focus({ preventScroll: true })
}
