import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { TONES, type Tone } from '@/components/ui/tone'

/** How a kind of notice looks. */
export interface NoticeLook {
  icon: LucideIcon
  tone: Tone
}

/** One notice in a list: what happened, a link to it, and below it what it is about and when. */
export function NoticeLine(props: {
  look: NoticeLook
  href: string
  onOpen: () => void
  text: string
  /** The mark of a notice that was not read yet; null when it was. */
  unread: string | null
  children: ReactNode
  className?: string
}) {
  const { icon: Icon, tone } = props.look
  return (
    <li
      className={cn(
        'relative flex gap-3 border-b px-inset py-3 last:border-b-0 hover:bg-hover',
        props.className,
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', TONES[tone].text)} />
      <div className="min-w-0 grow">
        <p className={props.unread ? 'font-semibold' : undefined}>
          <Link
            href={props.href}
            onClick={props.onOpen}
            className="wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {props.text}
          </Link>
          {props.unread ? (
            <span className="ml-2 inline-flex items-center gap-1.5 align-middle text-xs font-medium text-link">
              <span aria-hidden className="size-2 rounded-full bg-action" />
              {props.unread}
            </span>
          ) : null}
        </p>
        {props.children}
      </div>
    </li>
  )
}
