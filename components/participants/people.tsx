import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import { PersonRow } from './person-row'

/** Who may do what: those with rights now or soon, and below them those whose rights have ended. */
export function People(props: { people: readonly OrganisationPerson[]; kindTitles: Record<string, string> }) {
  const t = useTranslations('organisation')
  const ended = (person: OrganisationPerson) => person.state === 'expired' || person.state === 'revoked'
  const groups = [
    { title: t('people'), people: props.people.filter((person) => !ended(person)) },
    { title: t('past'), people: props.people.filter(ended) },
  ].filter((group) => group.people.length > 0)
  if (groups.length === 0) {
    return (
      <Card flush>
        <EmptyState icon={<UsersRound aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
      </Card>
    )
  }
  return (
    <div className="space-y-6">
      {groups.map((group) => (
        <Card key={group.title} flush title={group.title}>
          <ul aria-label={group.title}>
            {group.people.map((person) => (
              <PersonRow key={person.id} person={person} kindTitles={props.kindTitles} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
