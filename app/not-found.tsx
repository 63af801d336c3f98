import { PublicShell } from '@/components/layout/public-shell'
import { Refusal } from '@/components/layout/refusal'
import { traceId } from '@/server/auth/request'

/** An address that leads nowhere, or to something that is not the reader's. */
export default async function NotFound() {
  return (
    <PublicShell>
      <Refusal kind="notFound" homeHref="/" requestId={await traceId()} />
    </PublicShell>
  )
}
