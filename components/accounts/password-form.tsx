'use client'

import { useRef, useState, type FormEvent } from 'react'
import type { Locale } from '@/components/i18n/locale'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { csrfToken } from './csrf'
import { signInFailure } from './sign-in-failure'
import { useHydrated } from './use-hydrated'
import { waitInWords } from './wait-in-words'

type Message = { title: string; text: string }

/** Words come as props: a provider of translations would cost the page more than the form itself. */
export type PasswordWords = {
  login: string
  password: string
  show: string
  submit: string
  busy: string
  /** `{wait}` stands for «через 10 минут». */
  failures: Record<'CredentialsSignin' | 'RATE_LIMITED' | 'UNAVAILABLE', Message>
}

/** Name of the form in `document.forms`, for whoever fills it in. */
export const PASSWORD_FORM = 'password'

/** The door of login and password. After success the browser goes to `next`; after a refusal only the password is gone. */
export function PasswordForm(props: { next: string; locale: Locale; words: PasswordWords }) {
  const { words } = props
  const hydrated = useHydrated()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [failure, setFailure] = useState<Message | null>(null)
  const password = useRef<HTMLInputElement>(null)

  function refuse(error: string, sent: FormDataEntryValue | null) {
    const { failure, seconds } = signInFailure(error)
    const code = failure === 'CredentialsSignin' || failure === 'RATE_LIMITED' ? failure : 'UNAVAILABLE'
    const { title, text } = words.failures[code]
    setFailure({ title, text: text.replace('{wait}', waitInWords(seconds, props.locale)) })
    setBusy(false)
    if (code === 'UNAVAILABLE' || !password.current) return
    // A quick hand may have begun the next attempt already.
    if (password.current.value === sent) password.current.value = ''
    password.current.focus()
  }

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    const typed = new FormData(event.currentTarget)
    const body = new URLSearchParams({ json: 'true', callbackUrl: props.next })
    for (const [name, value] of typed) body.set(name, String(value))
    try {
      body.set('csrfToken', await csrfToken())
      const response = await fetch('/api/auth/callback/password', { method: 'POST', body })
      const { url } = (await response.json()) as { url: string }
      const error = new URL(url, location.origin).searchParams.get('error')
      if (error) refuse(error, typed.get('password'))
      else if (response.ok) location.assign(props.next)
      else refuse('UNAVAILABLE', null)
    } catch {
      refuse('UNAVAILABLE', null)
    }
  }

  return (
    // Whatever sends the form before the script has come, the password must not get into the address.
    <form
      name={PASSWORD_FORM}
      method="post"
      action="/api/auth/callback/password"
      onSubmit={(event) => void signIn(event)}
      className="space-y-4"
    >
      {failure ? (
        <Alert tone="refused" title={failure.title} live="assertive">
          {failure.text}
        </Alert>
      ) : null}
      <Field id="login" label={words.login}>
        {(control) => (
          <Input
            {...control}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            required
          />
        )}
      </Field>
      <div>
        <Field id="password" label={words.password}>
          {(control) => (
            <Input
              {...control}
              ref={password}
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              maxLength={1000}
              required
            />
          )}
        </Field>
        <Checkbox
          id="show-password"
          label={words.show}
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
      </div>
      <Button type="submit" variant="primary" wide disabled={!hydrated} busy={busy} busyLabel={words.busy}>
        {words.submit}
      </Button>
    </form>
  )
}
