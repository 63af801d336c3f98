import { CircleCheck, CircleDashed, CircleX, Hourglass, Info, type LucideIcon } from 'lucide-react'

/**
 * What colour may mean: `neutral` nothing happens, `action` it is under way or ours to do, `near` the term is near,
 * `refused` missed or refused, `received` received by customs. Never shown without the icon and a word.
 */
export type Tone = 'neutral' | 'action' | 'near' | 'refused' | 'received'

export const TONES: Record<
  Tone,
  { icon: LucideIcon; text: string; surface: string; line: string; fill: string }
> = {
  neutral: {
    icon: CircleDashed,
    text: 'text-muted',
    surface: 'bg-hover',
    line: 'border-edge',
    fill: 'bg-edge',
  },
  action: {
    icon: Info,
    text: 'text-link',
    surface: 'bg-action-soft',
    line: 'border-link',
    fill: 'bg-action',
  },
  near: {
    icon: Hourglass,
    text: 'text-near',
    surface: 'bg-near-soft',
    line: 'border-near-line',
    fill: 'bg-near-line',
  },
  refused: {
    icon: CircleX,
    text: 'text-refused',
    surface: 'bg-refused-soft',
    line: 'border-refused-line',
    fill: 'bg-refused-line',
  },
  received: {
    icon: CircleCheck,
    text: 'text-received',
    surface: 'bg-received-soft',
    line: 'border-received-line',
    fill: 'bg-received-line',
  },
}
