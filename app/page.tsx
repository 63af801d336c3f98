import { redirect } from 'next/navigation'
import { actorFor } from '@/server/auth/request'

/** Everyone to their own beginning. */
export default async function HomePage() {
  const actor = await actorFor('console')
  if (actor.kind === 'anonymous') redirect('/sign-in')
  redirect(actor.kind === 'officer' ? '/console' : '/cabinet')
}
