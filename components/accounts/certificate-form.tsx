'use client'

import { useTranslations } from 'next-intl'
import { type Refused, readRefusal } from '@/components/signing/refusal-words'
import { type ChallengeText, SignChallenge } from '@/components/signing/sign-challenge'
import type { SignerKind } from '@/components/signing/signer'
import { csrfToken } from './csrf'

/** The door of a certificate. After the portal has taken the signature the browser goes to `next`. */
export function CertificateForm(props: { next: string; demonstration: boolean }) {
  const t = useTranslations('signing.door')
  const ways: SignerKind[] = [
    'plugin',
    'key-file',
    ...(props.demonstration ? ['demonstration' as const] : []),
  ]

  async function answer(signed: { challengeId: string; signature: string }): Promise<Refused | null> {
    const body = new URLSearchParams({ json: 'true', callbackUrl: props.next, ...signed })
    try {
      body.set('csrfToken', await csrfToken())
      const response = await fetch('/api/auth/callback/certificate', { method: 'POST', body })
      const { url } = (await response.json()) as { url: string }
      const error = new URL(url, location.origin).searchParams.get('error')
      if (error !== null || !response.ok) return readRefusal(error ?? '')
    } catch {
      return { reason: 'UNAVAILABLE', rule: null }
    }
    location.assign(props.next)
    return null
  }

  return (
    <SignChallenge
      ways={ways}
      action={t('action')}
      accepted={t('entered')}
      challenge={askChallenge}
      answer={answer}
    />
  )
}

async function askChallenge(): Promise<ChallengeText> {
  const response = await fetch('/api/certificate/challenge', { method: 'POST', cache: 'no-store' })
  if (!response.ok) throw new Error(`challenge: ${response.status}`)
  return (await response.json()) as ChallengeText
}
