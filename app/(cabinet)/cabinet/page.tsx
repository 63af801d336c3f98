import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/layout/public-shell'
import { UserMenu } from '@/components/layout/user-menu'
import { ActingForChoice } from '@/components/participants/acting-for-choice'
import { NobodyToActFor } from '@/components/participants/nobody-to-act-for'
import { LinkButton } from '@/components/ui/link-button'
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
  const api = await callerFor(null)
  // A text published since the person agreed is shown at the entry, before anything else.
  if ((await orRefuse(api.profile.consent())) === 'outdated') redirect('/me/consent?next=/cabinet')
  if ((await actorFor('console')).kind === 'officer') redirect('/console')
  const { search, cursor, closed } = await searchParams
  const wanted = typeof search === 'string' ? search.trim().slice(0, 200) : ''
  const from = typeof cursor === 'string' ? cursor : null
  const page = await orRefuse(api.participants.actingFor({ search: wanted, cursor: from }))
  const [first, second] = page.items
  const asked = wanted !== '' || from !== null
  if (first && !second && !asked && !closed) redirect(`/cabinet/${first.id}`)
  const profile = await getTranslations('profile')
  const name = 'name' in person ? person.name : ''
  return (
    <PublicShell
      actions={
        <>
          <LinkButton href="/me" variant="quiet" className="max-sm:hidden">
            {profile('title')}
          </LinkButton>
          <UserMenu
            id="choice-user"
            name={name}
            profileHref="/me"
            signOut={{ action: '/sign-out' }}
            buttonClass="flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-hover"
          />
        </>
      }
    >
      {first || asked ? (
        <ActingForChoice page={page} search={wanted} further={from !== null} closed={closed !== undefined} />
      ) : (
        <NobodyToActFor name={name} />
      )}
    </PublicShell>
  )
}
