import { Refusal } from '@/components/layout/refusal'
import { traceId } from '@/server/auth/request'

/** The section exists, the appointment does not open it. */
export default async function Forbidden() {
  return <Refusal kind="forbidden" homeHref="/cabinet" requestId={await traceId()} />
}
