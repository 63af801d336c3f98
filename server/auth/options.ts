import type { NextAuthOptions } from 'next-auth'
import type { Provider } from 'next-auth/providers/index'
import CredentialsProvider from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { z } from 'zod'
import { checkPassword } from '../modules/accounts/commands/check-password'
import { endSession, SESSION_MS, startSession } from '../modules/accounts/commands/start-session'
import { env } from '../platform/env'
import { DomainError } from '../platform/errors'
import { logger } from '../platform/logger'
import type { DoorName } from './actor'
import { certificateDoor } from './certificate-door'
import { clientOf } from './from-request'

const PasswordForm = z.object({
  login: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(1000),
})

const DOORS: Readonly<Record<string, DoorName>> = { esia: 'ESIA', certificate: 'CERTIFICATE' }

/**
 * next-auth's doors. Its cookie carries only the id of a session row; everything else is read from the database at each
 * request (mint.ts), so a session can be ended from outside. Doors answer errors by codes the sign-in page words. `doors`
 * are those that take part in the request as well (esia-door.ts).
 */
export function authOptions(doors: Provider[] = []): NextAuthOptions {
  const { AUTH_SECRET } = env()
  return {
    secret: AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (code) => logger.warn({ code }, 'sign-in failed'),
      warn: (code) => logger.debug({ code }, 'sign-in warning'),
    },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { login: {}, password: {} },
        async authorize(credentials) {
          const form = PasswordForm.safeParse(credentials)
          if (!form.success) return null
          try {
            const id = await checkPassword({ ...form.data, ...clientOf(await headers()) })
            return id ? { id } : null
          } catch (error) {
            // next-auth hands the message on to the page as a code.
            if (error instanceof DomainError)
              throw new Error(`${error.code}:${error.details['seconds'] ?? 0}`)
            logger.error({ err: error }, 'password door failed')
            throw new Error('UNAVAILABLE')
          }
        },
      }),
      certificateDoor(),
      ...doors,
    ],
    callbacks: {
      async jwt({ token, user, account }) {
        if (!user || !account) return token
        const door = DOORS[account.provider] ?? 'PASSWORD'
        return { sid: await startSession({ userId: user.id, door, ...clientOf(await headers()) }) }
      },
      session: ({ session }) => ({ expires: session.expires }),
      // Only to the portal itself, whatever the form says.
      redirect({ url, baseUrl }) {
        if (url.startsWith('/') && !url.startsWith('//')) return `${baseUrl}${url}`
        return new URL(url).origin === baseUrl ? url : baseUrl
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.['sid'] === 'string') await endSession(token['sid'])
      },
    },
  }
}
