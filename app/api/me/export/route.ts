import { sendExport } from '@/server/modules/profile/send-export'

export const dynamic = 'force-dynamic'

/** The person's own data as a ZIP. */
export function GET(request: Request) {
  return sendExport(request)
}
