import { giveChallenge } from '@/server/modules/accounts/give-challenge'

export const dynamic = 'force-dynamic'

/** A text to sign with a certificate, for signing in. */
export function POST(request: Request) {
  return giveChallenge(request)
}
