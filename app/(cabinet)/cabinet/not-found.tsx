import { PublicShell } from '@/components/layout/public-shell'
import { Refusal } from '@/components/layout/refusal'
import { traceId } from '@/server/auth/request'

/** A cabinet that does not exist for this person. */
export default async function NotFound() {
  return (
    <PublicShell>
      <Refusal kind="notFound" homeHref="/cabinet" requestId={await traceId()} />
    </PublicShell>
  )
}
