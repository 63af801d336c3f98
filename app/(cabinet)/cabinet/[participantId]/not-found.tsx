import { Refusal } from '@/components/layout/refusal'
import { traceId } from '@/server/auth/request'

/** No such page in this cabinet, or it belongs to somebody else. */
export default async function NotFound() {
  return <Refusal kind="notFound" homeHref="/cabinet" requestId={await traceId()} />
}
