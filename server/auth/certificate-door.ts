import CredentialsProvider from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { enterWithCertificate } from '../modules/accounts/commands/enter-with-certificate'
import { clientAddress } from '../platform/client-address'
import { DomainError } from '../platform/errors'
import { logger } from '../platform/logger'
import { allowCertificateDoor } from '../platform/rate-limits'
import { certificateCookie } from './certificate-cookie'

/** `signature`: base64 of a detached CAdES-BES signature; one with its chain has some ten kilobytes. */
const Answer = z.object({ challengeId: z.uuid(), signature: z.base64().min(1).max(200_000) })

/** The door of a certificate: the answer to a text of `POST /api/certificate/challenge`, by the browser that has its cookie. */
export function certificateDoor() {
  return CredentialsProvider({
    id: 'certificate',
    credentials: { challengeId: {}, signature: {} },
    async authorize(credentials) {
      const answer = Answer.safeParse(credentials)
      const secret = (await cookies()).get(certificateCookie())?.value
      if (!answer.success) throw new Error('SIGNATURE_REFUSED:INPUT_MALFORMED')
      if (!secret) throw new Error('SIGNATURE_REFUSED:CHALLENGE_UNKNOWN')
      const seconds = await allowCertificateDoor(clientAddress(await headers()))
      if (seconds > 0) throw new Error(`RATE_LIMITED:${seconds}`)
      const { challengeId, signature } = answer.data
      try {
        const bytes = Uint8Array.from(Buffer.from(signature, 'base64'))
        return { id: await enterWithCertificate({ challengeId, secret, signature: bytes }) }
      } catch (error) {
        // next-auth hands the message on to the page as a code.
        if (error instanceof DomainError) {
          throw new Error(
            [error.code, error.details['reason'], error.details['rule']].filter(Boolean).join(':'),
          )
        }
        logger.error({ err: error }, 'certificate door failed')
        throw new Error('UNAVAILABLE')
      }
    },
  })
}
