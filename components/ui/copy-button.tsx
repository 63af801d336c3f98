'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button'

/** Copies a number. `label` names what is copied, `doneLabel` is said and shown for two seconds after. */
export function CopyButton(props: { value: string; label: string; doneLabel: string }) {
  const [done, setDone] = useState(false)

  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 2000)
    return () => clearTimeout(timer)
  }, [done])

  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        className="size-8 shrink-0 text-sm"
        aria-label={props.label}
        title={props.label}
        onClick={() => void navigator.clipboard.writeText(props.value).then(() => setDone(true))}
      >
        {done ? <Check aria-hidden className="text-received" /> : <Copy aria-hidden />}
      </Button>
      <span role="status" className="sr-only">
        {done ? props.doneLabel : ''}
      </span>
    </>
  )
}
