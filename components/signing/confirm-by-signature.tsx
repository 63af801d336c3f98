'use client'

import { useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { readRefusal, type Refused } from './refusal-words'
import { SignChallenge } from './sign-challenge'
import type { SignerKind } from './signer'

/**
 * The proof of a signed-in person, before a dangerous act, that it is still them. Put it into a dialog, loaded with it; the
 * texts of `signing` must be at hand. `onConfirmed` comes when the session counts as confirmed.
 */
export function ConfirmBySignature(props: { ways: readonly SignerKind[]; onConfirmed: () => void }) {
  const t = useTranslations('signing.confirmation')
  const trpc = useTRPC()
  const ask = useCommand(trpc.profile.askConfirmation.mutationOptions())
  const confirm = useCommand(trpc.profile.confirmSignature.mutationOptions())

  async function answer(signed: { challengeId: string; signature: string }): Promise<Refused | null> {
    try {
      await confirm.run(signed)
    } catch (error) {
      const { code, details } = failureOf(error)
      return readRefusal([code, details['reason'], details['rule']].filter(Boolean).join(':'))
    }
    props.onConfirmed()
    return null
  }

  return (
    <SignChallenge
      ways={props.ways}
      action={t('action')}
      accepted={t('accepted')}
      challenge={() => ask.run({})}
      answer={answer}
    />
  )
}
