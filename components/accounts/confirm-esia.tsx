'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { csrfToken } from './csrf'
import { Button } from '@/components/ui/button'

/**
 * Signing in through ЕСИА once more, in another tab: the new session is fresh, and what was typed here stays. Whether it
 * was this very person the server sees by the session.
 */
export function ConfirmEsia(props: { onReturned: () => void }) {
  const t = useTranslations('confirmation')
  const [token, setToken] = useState('')
  const [left, setLeft] = useState(false)

  useEffect(() => {
    csrfToken().then(setToken, () => undefined)
  }, [])

  return (
    <form
      method="post"
      action="/api/auth/signin/esia"
      target="_blank"
      onSubmit={() => setLeft(true)}
      className="space-y-3"
    >
      <p>{t('esiaText')}</p>
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value="/me" />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={left ? 'secondary' : 'primary'} disabled={!token}>
          {t('withEsia')}
        </Button>
        {left ? (
          <Button variant="primary" onClick={props.onReturned}>
            {t('returned')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
