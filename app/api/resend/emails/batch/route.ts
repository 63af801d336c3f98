import { acceptLetters } from '@/server/modules/notifications/mail-gateway'

export const dynamic = 'force-dynamic'

/** Resend's `POST /emails/batch`, on our own servers. */
export async function POST(request: Request) {
  return acceptLetters(request, 'batch')
}
