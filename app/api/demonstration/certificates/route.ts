import { certifyForDemonstration } from '@/server/modules/trust/demonstration'

export const dynamic = 'force-dynamic'

/** Certificates of the demonstration's authority for its invented people; absent in production. */
export function POST(request: Request) {
  return certifyForDemonstration(request)
}
