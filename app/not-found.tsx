import { PublicShell } from '@/components/layout/public-shell'
import { Refusal } from '@/components/layout/refusal'

export default function NotFound() {
  return (
    <PublicShell>
      <Refusal kind="notFound" homeHref="/" />
    </PublicShell>
  )
}
