'use client'

import { CalendarClock, CircleCheck, CirclePause, CircleX, KeyRound, UserRound } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { formatDate } from '@/components/datetime/format'
import { Button } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import { dayOf, lastDayOf } from '@/server/modules/participants/domain/term'
import { saidGrant, useRightsWords } from './use-rights-words'

// Its questions weigh more than the row.
const PersonActs = dynamic(() => import('./person-acts').then((module) => module.PersonActs))

const STATE = {
  active: { tone: 'neutral', icon: CircleCheck },
  future: { tone: 'neutral', icon: CalendarClock },
  suspended: { tone: 'near', icon: CirclePause },
  expired: { tone: 'near', icon: CalendarClock },
  revoked: { tone: 'refused', icon: CircleX },
} as const

/** One person of the organisation, what they may do in sentences one can read aloud, and what may be done about it. */
export function PersonRow(props: {
  person: OrganisationPerson
  now: string
  kindTitles: Record<string, string>
  onEdit: () => void
}) {
  const t = useTranslations('organisation')
  const { person } = props
  return (
    <li className="flex gap-3 border-b px-inset py-4 last:border-b-0">
      <UserRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-body">
            {person.name}
            {person.self ? <span className="font-normal text-muted"> — {t('self')}</span> : null}
          </h3>
          <Status quiet {...STATE[person.state]}>
            {t(`state.${person.state}`)}
          </Status>
        </div>
        <p className="text-sm wrap-anywhere text-muted">
          {[
            t(`role.${person.role}`),
            person.title === t(`role.${person.role}`) ? '' : person.title,
            person.email,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <Rights person={person} now={props.now} kindTitles={props.kindTitles} />
        <div className="mt-2 -ml-3 flex flex-wrap gap-1">
          {person.may.change === true ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('acts.editOf', { name: person.name })}
              onClick={props.onEdit}
            >
              <KeyRound aria-hidden />
              {t(person.state === 'revoked' ? 'acts.giveBack' : 'acts.edit')}
            </Button>
          ) : null}
          <PersonActs person={person} />
        </div>
      </div>
    </li>
  )
}

function Rights(props: { person: OrganisationPerson; now: string; kindTitles: Record<string, string> }) {
  const t = useTranslations('organisation')
  const locale = useLocale()
  const words = useRightsWords(props.kindTitles)
  const { person } = props
  const { role, state, grants, validFrom, validTo } = person
  const ended = state === 'revoked' || state === 'expired'
  if (role === 'HEAD' && !ended) {
    return (
      <div className="mt-1.5 max-w-prose">
        <p>{t('all')}</p>
        <p className="text-sm text-muted">{t(`allFrom.${person.source}`)}</p>
      </div>
    )
  }
  return (
    <div className="mt-1.5 max-w-prose space-y-1">
      {role === 'ADMINISTRATOR' && !ended ? <p>{t('administers')}</p> : null}
      {grants.length === 0 && role === 'EMPLOYEE' ? <p>{t('nothing')}</p> : null}
      {grants.map((grant) => {
        const past = ended || (grant.validTo !== null && grant.validTo <= props.now)
        return (
          <p key={grant.id} className={past ? 'text-muted' : undefined}>
            {words.sentence(saidGrant(grant, validFrom), past ? 'ended' : 'other')}
          </p>
        )
      })}
      {state === 'future' ? (
        <p className="text-sm text-muted">
          {t('term.from', { from: formatDate(dayOf(new Date(validFrom)), locale) })}
        </p>
      ) : null}
      {validTo && state !== 'revoked' ? (
        <p className="text-sm text-muted">
          {t('term.until', { until: formatDate(lastDayOf(new Date(validTo)), locale) })}
        </p>
      ) : null}
    </div>
  )
}
