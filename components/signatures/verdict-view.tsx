'use client'

import { ChevronRight, CircleCheck, CircleDashed, CircleX, Info, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { cn } from '@/components/ui/cn'
import { DescriptionList } from '@/components/ui/description-list'
import type { CheckAnswer, SignerVerdict, Verdict } from '@/server/modules/signatures/contract'
import { type RowState, type Subject, rowsOf } from './check-rows'
import { ownerOf, useWording } from './use-wording'

/** A verdict in words: the sentence first, then what was checked, then what is written in the certificate. */
export function VerdictView({
  answer,
  subject,
  unfolded,
}: {
  answer: CheckAnswer
  subject: Subject
  /** Show the particulars at once: there is nothing else to look at. */
  unfolded: boolean
}) {
  const t = useTranslations('check')
  const { verdict, judgedAt } = answer
  const { summary, instant } = useWording(judgedAt)
  const { valid, reason, signers } = verdict
  const [only] = signers
  return (
    <div className="space-y-3">
      <Alert tone={valid ? 'received' : 'refused'} title={summary(verdict, subject)}>
        {signers.length === 1 && only?.subject ? (
          <p>{t('summary.owner', { who: ownerOf(only.subject) })}</p>
        ) : null}
        {valid && subject === 'signature' ? <p>{t('summary.unchanged')}</p> : null}
        {reason ? (
          <>
            <p>{t(`reasons.${reason}.cause`)}</p>
            <p className="mt-1">
              <b className="font-medium">{t('summary.cure')}:</b> {t(`reasons.${reason}.cure`)}
            </p>
          </>
        ) : null}
        {signers.length > 0 ? (
          <p className="mt-1 text-sm text-muted">{t('summary.at', { at: instant(judgedAt) })}</p>
        ) : null}
      </Alert>
      {signers.length > 0 ? (
        <details open={unfolded} className="group/details">
          <summary className="flex min-h-9 list-none items-center gap-2 text-link hover:underline print:hidden [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 shrink-0 group-open/details:rotate-90" />
            {t('details')}
          </summary>
          <div className="mt-3 space-y-6">
            {signers.map((signer, i) => (
              <section key={i} className="space-y-4">
                {signers.length > 1 ? (
                  <h4 className="font-medium">
                    {t('signer', { number: i + 1, all: signers.length })} —{' '}
                    {t(signer.valid ? 'accepted' : 'rejected')}
                    {signer.subject ? `: ${ownerOf(signer.subject)}` : ''}
                  </h4>
                ) : null}
                <Rows verdict={verdict} signer={signer} subject={subject} judgedAt={judgedAt} />
                <Facts signer={signer} subject={subject} judgedAt={judgedAt} />
              </section>
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

type Part = { signer: SignerVerdict; subject: Subject; judgedAt: number }

const LOOK: Record<RowState, { icon: LucideIcon; color: string }> = {
  passed: { icon: CircleCheck, color: 'text-received' },
  refused: { icon: CircleX, color: 'text-refused' },
  unreached: { icon: CircleDashed, color: 'text-muted' },
  absent: { icon: Info, color: 'text-near' },
}

function Rows({ verdict, signer, subject, judgedAt }: Part & { verdict: Verdict }) {
  const t = useTranslations('check')
  const { row } = useWording(judgedAt)
  return (
    <ul aria-label={t('checks')} className="divide-y rounded-md border">
      {rowsOf(verdict, signer, subject).map(({ row: name, state }) => {
        const words = row(verdict, signer, name, state, subject)
        const { icon: Icon, color } = LOOK[state]
        return (
          <li key={name} className="flex gap-3 px-inset py-3 break-inside-avoid">
            <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', color)} />
            <div className="min-w-0 grow sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-4">
              <div>
                <p className="font-medium">{words.title}</p>
                <p className={cn('text-sm', color)}>{words.state}</p>
              </div>
              <div className="min-w-0 wrap-anywhere max-sm:mt-1">
                <p className={cn('first-letter:uppercase', state === 'unreached' && 'text-muted')}>
                  {words.text}
                </p>
                {words.cause ? <p className="mt-1">{words.cause}</p> : null}
                {words.cure ? (
                  <p className="mt-1">
                    <b className="font-medium">{t('summary.cure')}:</b> {words.cure}
                  </p>
                ) : null}
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Facts({ signer, subject, judgedAt }: Part) {
  const t = useTranslations('check')
  const { facts } = useWording(judgedAt)
  if (!signer.certificate) return null
  return (
    <section>
      <h4 className="font-medium">
        {t(subject === 'certificate' ? 'facts.titleCertificate' : 'facts.title')}
      </h4>
      <DescriptionList
        className="wrap-anywhere"
        items={facts(signer).map(([term, value]) => ({ key: term, term, value }))}
      />
    </section>
  )
}
