'use client'

import { type ReactNode, useState } from 'react'
import type { Failure } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
import { type Chosen, ChooseCertificate } from './choose-certificate'
import { SigningEnd } from './signing-end'
import { SigningProgress } from './signing-progress'
import { type Signable, type SigningWork, useSigning } from './use-signing'

interface SigningProps {
  words: Record<'what' | 'preparing' | 'how' | 'act' | 'back', string>
  /** Who is to sign, above the choice of a certificate. */
  whose?: ReactNode
  /** Full name of the officer who signs; absent for people of participants. */
  officer?: string
  /** Whether certificates of the demonstration are offered. */
  demonstration: boolean
  /** What is signed refuses the participant something. */
  danger?: boolean
  onSigned: () => void
  onBack: () => void
  /** Why the portal did not take the signatures, where it is not about them; `again` signs once more. */
  failure: (of: Failure, again: () => void) => ReactNode
}

/** Signing of a document: what is signed in plain sight, then by which certificate, and how far it is. */
export function SigningPanel<C extends Signable>({
  children,
  preparing,
  work,
  ...signing
}: SigningProps & {
  /** What is signed, and why it cannot be prepared. */
  children: ReactNode
  preparing: boolean
  /** Null until the portal has prepared it. */
  work: SigningWork<C> | null
}) {
  const { words, onBack } = signing
  return (
    <>
      <Card title={words.what}>
        {children}
        {preparing ? (
          <p role="status" className="mt-4 flex items-center gap-2">
            <Spinner />
            {words.preparing}
          </p>
        ) : null}
      </Card>
      {work ? <SigningCard work={work} {...signing} /> : <Button onClick={onBack}>{words.back}</Button>}
    </>
  )
}

function SigningCard<C extends Signable>({ work, words, ...props }: SigningProps & { work: SigningWork<C> }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const signing = useSigning<C>(props.onSigned)
  const sign = () => {
    if (chosen) signing.run(work, chosen.signer, chosen.certificate.id)
  }
  return (
    <Card title={words.how}>
      {props.whose ? <div className="mb-4">{props.whose}</div> : null}
      {/* The way stays as it was chosen while it signs, and after a failure. */}
      <div inert={signing.progress !== null}>
        <ChooseCertificate
          ways={['plugin', 'key-file', ...(props.demonstration ? (['demonstration'] as const) : [])]}
          {...(props.officer && { officer: props.officer })}
          onChoose={setChosen}
        />
      </div>
      <div className="mt-4 space-y-4">
        <SigningEnd end={signing.end} failure={(failure) => props.failure(failure, sign)} />
        {signing.progress ? (
          <SigningProgress
            doing={signing.progress}
            total={work.contents.length}
            startedAt={signing.startedAt}
            plugin={chosen?.signer.kind === 'plugin'}
            onCancel={signing.cancel}
          />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button
              variant={props.danger ? 'danger' : 'primary'}
              disabled={!chosen}
              onClick={sign}
              className="max-sm:w-full"
            >
              {words.act}
            </Button>
            <Button onClick={props.onBack}>{words.back}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}
