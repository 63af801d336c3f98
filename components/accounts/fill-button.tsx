'use client'

import { Button } from '@/components/ui/button'
import { PASSWORD_FORM } from './password-form'

/** Puts a login of the demonstration into the form of the password door; pressing «Войти» is left to the person. */
export function FillButton(props: { login: string; password: string; label: string; name: string }) {
  function fill() {
    const form = document.forms.namedItem(PASSWORD_FORM)
    if (!form) return
    for (const name of ['login', 'password'] as const) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = props[name]
    }
    form.querySelector<HTMLButtonElement>('[type=submit]')?.focus()
  }
  return (
    <Button size="small" aria-label={props.name} onClick={fill}>
      {props.label}
    </Button>
  )
}
