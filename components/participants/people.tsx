'use client'

import { useQuery } from '@tanstack/react-query'
import { Search, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/input'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import type { KindName } from '@/components/form/kinds-field'
import { PersonRow } from './person-row'

const PersonSheet = dynamic(() => import('./person-sheet').then((module) => module.PersonSheet))

/** Below so many there is nothing to look for. */
const SEARCH_FROM = 6

const GROUPS = ['keepers', 'people', 'stopped', 'past'] as const
type Group = (typeof GROUPS)[number]

function groupOf({ state, role }: OrganisationPerson): Group {
  if (state === 'revoked') return 'past'
  if (state === 'suspended' || state === 'expired') return 'stopped'
  return role === 'EMPLOYEE' ? 'people' : 'keepers'
}

/** Who may do what: those who manage access, the others, those who are stopped, and those whose rights have ended. */
export function People(props: {
  first: OrganisationPerson[]
  now: string
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const { data: people } = useQuery(
    trpc.organisation.people.queryOptions(undefined, { initialData: props.first }),
  )
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<string | null>(null)
  const words = fold(search).split(/\s+/).filter(Boolean)
  const found = people.filter(({ name, title, email }) => {
    const text = fold(`${name} ${title} ${email ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  const person = people.find(({ id }) => id === edited)

  if (people.length === 0) {
    return (
      <Card flush>
        <EmptyState icon={<UsersRound aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
      </Card>
    )
  }
  return (
    <div className="space-y-6">
      {people.length >= SEARCH_FROM ? (
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-[1.125em] -translate-y-1/2 text-muted"
          />
          <Input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            aria-label={t('search')}
            placeholder={t('search')}
            autoComplete="off"
            className="pl-10"
          />
        </div>
      ) : null}
      <p role="status" className={words.length > 0 ? 'text-sm text-muted' : 'sr-only'}>
        {words.length > 0 ? t('found', { count: found.length }) : ''}
      </p>
      {GROUPS.map((group) => {
        const members = found.filter((one) => groupOf(one) === group)
        return members.length > 0 ? (
          <Card key={group} flush title={t(`groups.${group}`)}>
            <ul aria-label={t(`groups.${group}`)}>
              {members.map((one) => (
                <PersonRow
                  key={one.id}
                  person={one}
                  now={props.now}
                  kindTitles={props.kindTitles}
                  onEdit={() => setEdited(one.id)}
                />
              ))}
            </ul>
          </Card>
        ) : null
      })}
      {person ? (
        <PersonSheet
          key={person.id}
          person={person}
          people={people}
          now={props.now}
          kinds={props.kinds}
          kindTitles={props.kindTitles}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  )
}

/** ё and case do not matter when one looks for a name. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')
