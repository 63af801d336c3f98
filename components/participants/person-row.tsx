import { CalendarClock, CircleCheck, CirclePause, CircleX, UserRound } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatDate, moscowDate } from '@/components/datetime/format'
import { Status } from '@/components/ui/status'
import type { Action } from '@/server/auth/actor'
import type { OrganisationPerson, PersonGrant } from '@/server/modules/participants/contract'

/** In the order of a document's life. */
const ACTIONS = [
  'view',
  'prepare',
  'sign',
  'send',
  'request',
  'answer-audit',
  'administer',
] as const satisfies readonly Action[]

const STATE = {
  active: { tone: 'neutral', icon: CircleCheck },
  future: { tone: 'neutral', icon: CalendarClock },
  suspended: { tone: 'near', icon: CirclePause },
  expired: { tone: 'near', icon: CalendarClock },
  revoked: { tone: 'refused', icon: CircleX },
} as const

/** One person of the organisation and what they may do, as sentences one can read aloud. */
export function PersonRow(props: { person: OrganisationPerson; kindTitles: Record<string, string> }) {
  const t = useTranslations('organisation')
  const { person } = props
  const sentence = useRights(props.kindTitles, person.state === 'expired' || person.state === 'revoked')
  const locale = useLocale()
  const ended = person.state === 'expired' || person.state === 'revoked'
  return (
    <li className="flex gap-3 border-b px-inset py-4 last:border-b-0">
      <UserRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-body">{person.name}</h3>
          <Status quiet {...STATE[person.state]}>
            {t(`state.${person.state}`)}
          </Status>
        </div>
        <p className="text-sm text-muted">
          {[t(`role.${person.role}`), person.title].filter(Boolean).join(', ')}
        </p>
        {person.role === 'HEAD' ? (
          <p className="mt-1.5 max-w-prose">{t(ended ? 'couldAll' : 'all')}</p>
        ) : person.grants.length === 0 ? (
          <p className="mt-1.5 max-w-prose">{t('nothing')}</p>
        ) : (
          person.grants.map((grant) => (
            <p key={grant.id} className="mt-1.5 max-w-prose">
              {sentence(grant)}
            </p>
          ))
        )}
        {person.state === 'revoked' ? null : (
          <p className="mt-1 text-sm text-muted">
            {person.validTo ? t('until', { date: formatDate(lastDay(person.validTo), locale) }) : t('from')}
          </p>
        )}
      </div>
    </li>
  )
}

/** The term ends at an instant: the day before that instant is the last one. */
const lastDay = (validTo: string) => moscowDate(new Date(Date.parse(validTo) - 1))

/** «Может готовить, подписывать и отправлять. Только виды документов: «Счёт».» */
function useRights(kindTitles: Record<string, string>, ended: boolean): (grant: PersonGrant) => string {
  const t = useTranslations('organisation')
  const format = useFormatter()
  return ({ actions, kinds }) => {
    const known = ACTIONS.filter((action) => actions.includes(action))
    const list = format.list(known.map((action) => t(`action.${action}`)))
    const titles = kinds.map((code) => `«${kindTitles[code] ?? code}»`).join(', ')
    const scope = kinds.length > 0 ? t('kinds', { kinds: titles }) : t('kindsAll')
    return `${t(ended ? 'could' : 'can', { actions: list })}. ${scope}`
  }
}
