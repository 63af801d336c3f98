'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { csrfToken } from './csrf'
import { useHydrated } from './use-hydrated'

/** The door of ЕСИА: a form that takes its token first and then leaves for ЕСИА, which answers to `next`. */
export function EsiaForm(props: {
  next: string
  words: { submit: string; busy: string; failure: { title: string; text: string } }
}) {
  const hydrated = useHydrated()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const token = useRef<HTMLInputElement>(null)

  // The way back from ЕСИА may restore this page as it was left, with the button pressed.
  useEffect(() => {
    const restore = () => setBusy(false)
    window.addEventListener('pageshow', restore)
    return () => window.removeEventListener('pageshow', restore)
  }, [])

  async function leave(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setFailed(false)
    try {
      token.current!.value = await csrfToken()
      form.submit()
    } catch {
      setBusy(false)
      setFailed(true)
    }
  }

  return (
    <form
      method="post"
      action="/api/auth/signin/esia"
      onSubmit={(event) => void leave(event)}
      className="space-y-4"
    >
      {failed ? (
        <Alert tone="refused" title={props.words.failure.title} live="assertive">
          {props.words.failure.text}
        </Alert>
      ) : null}
      <input ref={token} type="hidden" name="csrfToken" />
      <input type="hidden" name="callbackUrl" value={props.next} />
      <Button
        type="submit"
        variant="primary"
        wide
        disabled={!hydrated}
        busy={busy}
        busyLabel={props.words.busy}
      >
        {props.words.submit}
      </Button>
    </form>
  )
}
