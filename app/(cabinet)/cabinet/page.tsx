import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/layout/public-shell'
import { ActingForChoice } from '@/components/participants/acting-for-choice'
import { NobodyToActFor } from '@/components/participants/nobody-to-act-for'
import { signInAddress } from '@/server/auth/participant-gate'
import { actorFor } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('choice.title') }
}

interface CabinetDoorProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The door of the cabinet: to the only participant, to the console, or a question on whose behalf. */
export default async function CabinetDoorPage({ searchParams }: CabinetDoorProps) {
  const person = await actorFor(null)
  if (person.kind === 'anonymous') redirect(signInAddress('/cabinet'))
  if ((await actorFor('console')).kind === 'officer') redirect('/console')
  const api = await callerFor(null)
  const { search, cursor, closed } = await searchParams
  const wanted = typeof search === 'string' ? search.trim().slice(0, 200) : ''
  const from = typeof cursor === 'string' ? cursor : null
  const page = await orRefuse(api.participants.actingFor({ search: wanted, cursor: from }))
  const [first, second] = page.items
  const asked = wanted !== '' || from !== null
  if (first && !second && !asked && !closed) redirect(`/cabinet/${first.id}`)
  return (
    <PublicShell>
      {first || asked ? (
        <ActingForChoice page={page} search={wanted} further={from !== null} closed={closed !== undefined} />
      ) : (
        <NobodyToActFor name={'name' in person ? person.name : ''} />
      )}
    </PublicShell>
  )
}
