import { getLocale } from 'next-intl/server'
import { sendAuditCalendar } from '@/server/modules/audits/calendar'
import { calendarWords } from '../../../calendar/words'

export const dynamic = 'force-dynamic'

/** Terms of one audit as a calendar file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return sendAuditCalendar(request, (await params).id, await calendarWords(await getLocale()))
}
