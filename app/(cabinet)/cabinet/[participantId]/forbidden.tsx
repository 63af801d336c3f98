import { Refusal } from '@/components/layout/refusal'

/** The section exists, the appointment does not open it. */
export default function Forbidden() {
  return <Refusal kind="forbidden" homeHref="/cabinet" />
}
