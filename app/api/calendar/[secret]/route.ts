import { sendFeed } from '@/server/modules/audits/calendar'
import { calendarWords } from '../words'

export const dynamic = 'force-dynamic'

/** A person's terms for a calendar program, by the secret of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ secret: string }> }) {
  return sendFeed(request, (await params).secret, calendarWords)
}
