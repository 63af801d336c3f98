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

/** The door of the cabinet: to the only participant, to the console, or a question on whose behalf. */
export default async function CabinetDoorPage() {
  const person = await actorFor(null)
  if (person.kind === 'anonymous') redirect(signInAddress('/cabinet'))
  if ((await actorFor('console')).kind === 'officer') redirect('/console')
  const api = await callerFor(null)
  const participants = await orRefuse(api.participants.actingFor())
  const [only, ...others] = participants
  if (only && others.length === 0) redirect(`/cabinet/${only.id}`)
  return (
    <PublicShell>
      {only ? (
        <ActingForChoice participants={participants} />
      ) : (
        <NobodyToActFor name={'name' in person ? person.name : ''} />
      )}
    </PublicShell>
  )
}
