'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { readRefusal } from '@/components/signing/refusal-words'
import { SignChallenge } from '@/components/signing/sign-challenge'
import type { SignerKind } from '@/components/signing/signer'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'

/** Proves by a signature of the person's certificate that it is still them. Needs the texts of `signing` too. */
export function ConfirmSignature(props: { demonstration: boolean; onConfirmed: () => void }) {
  const t = useTranslations('confirmation')
  const trpc = useTRPC()
  const ask = useMutation(trpc.profile.askConfirmation.mutationOptions())
  const give = useMutation(trpc.profile.confirmSignature.mutationOptions())
  const ways: SignerKind[] = [
    'plugin',
    'key-file',
    ...(props.demonstration ? ['demonstration' as const] : []),
  ]
  return (
    <SignChallenge
      ways={ways}
      action={t('withSignature')}
      accepted={t('accepted')}
      challenge={() => ask.mutateAsync({ requestId: crypto.randomUUID() })}
      answer={async (signed) => {
        try {
          await give.mutateAsync({ requestId: crypto.randomUUID(), ...signed })
        } catch (error) {
          const { code, details } = failureOf(error)
          return readRefusal([code, details['reason'], details['rule']].join(':'))
        }
        props.onConfirmed()
        return null
      }}
    />
  )
}
