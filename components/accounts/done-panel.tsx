'use client'

import { CircleCheck, MailCheck } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'

/** What has come of a form: takes its place and the focus, so that a reader hears it. */
export function DonePanel(props: {
  icon?: 'done' | 'mail'
  title: string
  children: ReactNode
  actions?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Icon = props.icon === 'mail' ? MailCheck : CircleCheck
  return (
    <div>
      <Icon
        aria-hidden
        className={`size-8 ${props.icon === 'mail' ? 'text-link' : 'text-received'} stroke-[1.5]`}
      />
      <h2 ref={heading} tabIndex={-1} className="mt-3 text-lg outline-none">
        {props.title}
      </h2>
      <div className="mt-2 max-w-prose space-y-3">{props.children}</div>
      {props.actions ? <div className="mt-6 flex flex-wrap gap-3">{props.actions}</div> : null}
    </div>
  )
}
