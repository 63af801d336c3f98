import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { TONES, type Tone } from './tone'

/** State of a thing: an icon and a word. `quiet` drops the background, for tables. */
export function Status(props: {
  tone: Tone
  children: ReactNode
  icon?: LucideIcon
  quiet?: boolean
  className?: string
}) {
  const look = TONES[props.tone]
  const Icon = props.icon ?? look.icon
  return (
    <span
      className={cn(
        'status',
        look.text,
        props.quiet ? '' : `min-h-6 rounded-md px-2 py-0.5 ${look.surface}`,
        props.className,
      )}
    >
      <Icon aria-hidden className="size-[1.125em] shrink-0" />
      {props.children}
    </span>
  )
}
