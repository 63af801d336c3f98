import { LoaderCircle } from 'lucide-react'

/** Small mark of work in progress; stands beside words, never alone. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-[1.125em] shrink-0 animate-turn" />
}
