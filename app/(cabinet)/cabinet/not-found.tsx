import { PublicShell } from '@/components/layout/public-shell'
import { Refusal } from '@/components/layout/refusal'

/** A cabinet that does not exist for this person. */
export default function NotFound() {
  return (
    <PublicShell>
      <Refusal kind="notFound" homeHref="/cabinet" />
    </PublicShell>
  )
}
