import { Refusal } from '@/components/layout/refusal'

/** No such page in this cabinet, or it belongs to somebody else. */
export default function NotFound() {
  return <Refusal kind="notFound" homeHref="/cabinet" />
}
