'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, type MouseEvent } from 'react'

/** Without `fieldId` the line is of no field and leads nowhere. */
export type SummaryItem = { fieldId?: string; message: string }

/**
 * What is wrong with a form, as links to its fields. Takes the focus when it appears and whenever `attempt` changes, so
 * that a press of «Отправить» leads here each time. `onGo` is called before a link is followed, to open what hides the
 * field; `more` says what is left out of the list.
 */
export function ErrorSummary(props: {
  title: string
  items: readonly SummaryItem[]
  attempt?: number
  more?: string
  onGo?: (fieldId: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const shown = props.items.length > 0

  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, props.attempt])

  function goTo(event: MouseEvent, fieldId: string) {
    props.onGo?.(fieldId)
    const field = document.getElementById(fieldId)
    if (!field) return
    event.preventDefault()
    field.focus({ preventScroll: true })
    field.scrollIntoView({ block: 'center' })
  }

  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-refused bg-paper p-inset">
      <h2 className="flex gap-2 text-refused">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {props.title}
      </h2>
      <ul className="mt-2 space-y-1 pl-7">
        {props.items.map((item) => (
          <li key={item.fieldId ?? item.message}>
            {item.fieldId === undefined ? (
              item.message
            ) : (
              <SummaryLink {...item} fieldId={item.fieldId} onGo={goTo} />
            )}
          </li>
        ))}
      </ul>
      {props.more ? <p className="mt-2 pl-7">{props.more}</p> : null}
    </div>
  )
}

function SummaryLink(props: {
  fieldId: string
  message: string
  onGo: (event: MouseEvent, fieldId: string) => void
}) {
  return (
    <a
      href={`#${props.fieldId}`}
      onClick={(event) => props.onGo(event, props.fieldId)}
      className="inline-block py-0.5 text-link underline underline-offset-[0.2em] hover:no-underline"
    >
      {props.message}
    </a>
  )
}
