import { demonstrationSubjects } from '@/server/modules/trust/demonstration'

export const dynamic = 'force-dynamic'

/** Whom the demonstration's authority certifies; absent in production. */
export function GET() {
  return demonstrationSubjects()
}
