import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { conditionOf } from '@/components/accounts/service-state'
import { nextPath } from '@/components/accounts/next-path'
import { signInFailure } from '@/components/accounts/sign-in-failure'
import { SignInScreen } from '@/components/accounts/sign-in-screen'
import { waitInWords } from '@/components/accounts/wait-in-words'
import { PublicShell } from '@/components/layout/public-shell'
import { doors } from '@/server/auth/doors'
import { actorFor, traceId } from '@/server/auth/request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

type Search = Partial<Record<'next' | 'callbackUrl' | 'error' | 'ended' | 'left', string | string[]>>

/** `next` is where to go afterwards; next-auth says the same by `callbackUrl` and failures by `error`. */
export default async function SignInPage(props: { searchParams: Promise<Search> }) {
  const search = await props.searchParams
  const one = (name: keyof Search) => [search[name]].flat()[0]
  const { origin, esia, demonstration, parts } = await doors()
  const next = nextPath(one('next') ?? one('callbackUrl'), origin)
  const error = one('error')
  // With the database away the page still opens, and says so.
  if (parts.database === 'ok' && (await actorFor(null)).kind !== 'anonymous') redirect(next)
  const failed = error ? signInFailure(error) : null
  return (
    <PublicShell>
      <SignInScreen
        next={next}
        notice={one('ended') ? 'ended' : one('left') ? 'left' : one('next') ? 'needed' : null}
        failure={failed && { kind: failed.failure, wait: waitInWords(failed.seconds, await getLocale()) }}
        esia={esia}
        condition={conditionOf(parts)}
        requestId={await traceId()}
        logins={demonstration ? await demonstrationLogins() : null}
      />
    </PublicShell>
  )
}

/** Loaded where it is wanted only: production never reads the invented people. */
async function demonstrationLogins() {
  return (await import('@/prisma/seed/logins')).DEMONSTRATION_LOGINS
}
