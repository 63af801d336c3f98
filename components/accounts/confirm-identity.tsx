'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import { waitInWords } from './wait-in-words'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ConfirmEsia } from './confirm-esia'

const ConfirmSignature = lazy(() =>
  import('./confirm-signature').then((m) => ({ default: m.ConfirmSignature })),
)

export interface ConfirmIdentityProps {
  demonstration: boolean
  esia: boolean
  onAnswer: (confirmed: boolean) => void
}

const WAYS = { password: 'withPassword', signature: 'withSignature', esia: 'withEsia' } as const
type Way = keyof typeof WAYS

/** Asks for the password, a signature or another entry through ЕСИА before a dangerous act. */
export function ConfirmIdentity({ demonstration, esia, onAnswer }: ConfirmIdentityProps) {
  const t = useTranslations('confirmation')
  const trpc = useTRPC()
  const [way, setWay] = useState<Way>('password')
  const [password, setPassword] = useState('')
  const confirm = useMutation(trpc.profile.confirmPassword.mutationOptions())
  const wrong = useWrong()
  const confirmed = () => onAnswer(true)
  const ways = (Object.keys(WAYS) as Way[]).filter((one) => one !== way && (esia || one !== 'esia'))

  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate({ requestId: crypto.randomUUID(), password }, { onSuccess: confirmed })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onAnswer(false)
      }}
      title={t('title')}
      description={t('text')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={() => onAnswer(false)}>{t('cancel')}</Button>
          {way === 'password' ? (
            <Button
              type="submit"
              form="confirm-password"
              variant="primary"
              busy={confirm.isPending}
              busyLabel={t('busy')}
            >
              {t('withPassword')}
            </Button>
          ) : null}
        </>
      }
    >
      {way === 'password' ? (
        <form id="confirm-password" onSubmit={submit}>
          <Field
            id="confirm-password-value"
            label={t('password')}
            error={confirm.error ? wrong(failureOf(confirm.error)) : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
        </form>
      ) : null}
      {way === 'signature' ? (
        <Suspense>
          <ConfirmSignature demonstration={demonstration} onConfirmed={confirmed} />
        </Suspense>
      ) : null}
      {way === 'esia' ? <ConfirmEsia onReturned={confirmed} /> : null}
      <div role="group" aria-label={t('other')} className="mt-4 -ml-2 flex flex-wrap gap-x-2">
        {ways.map((one) => (
          <Button key={one} size="small" variant="quiet" onClick={() => setWay(one)}>
            {t(WAYS[one])}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

function useWrong() {
  const t = useTranslations('confirmation')
  const locale = useLocale()
  return ({ code, details }: Failure): string => {
    switch (code) {
      case 'PASSWORD_REFUSED':
        return t('wrong')
      case 'RATE_LIMITED':
        return t('rest', { wait: waitInWords(Number(details['seconds'] ?? 60), locale) })
      case 'FORBIDDEN':
        return t('noPassword')
      default:
        return t('failed')
    }
  }
}
