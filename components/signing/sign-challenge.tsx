'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { browserNow } from '@/components/datetime/browser-clock'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { type Chosen, ChooseCertificate } from './choose-certificate'
import { ProblemAlert, RefusalAlert } from './problem-alert'
import type { Refused } from './refusal-words'
import type { SignerKind } from './signer'
import { useWork } from './use-work'

/** A text of the portal that is to be signed once. */
export interface ChallengeText {
  readonly id: string
  readonly text: string
}

export interface SignChallengeProps {
  /** Ways to offer, in this order. */
  ways: readonly SignerKind[]
  /** Words of the button: «Подписать и войти». */
  action: string
  /** Words when the portal has taken the signature and something comes next. */
  accepted: string
  /** Asks the portal for a text; rejects when it gives none. */
  challenge: () => Promise<ChallengeText>
  /** Hands the signature over (base64 of DER); null when it was taken, otherwise why not. */
  answer: (signed: { challengeId: string; signature: string }) => Promise<Refused | null>
}

/** Texts are good for two minutes; one that is nearly over is not offered for signing. */
const FRESH_MS = 100_000
const STUCK_MS = 15_000

interface Given extends ChallengeText {
  /** By the browser's clock, milliseconds since 1970. */
  readonly at: number
}

/**
 * Proves by a signature who the person is: choice of a certificate, the text in plain sight, the signature, the portal's
 * verdict. Needs the texts of `signing`. Fits a page and a dialog.
 */
export function SignChallenge(props: SignChallengeProps) {
  const t = useTranslations('signing')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [accepted, setAccepted] = useState(false)
  const [handed, setHanded] = useState(false)
  const asking = useWork(STUCK_MS)
  const signing = useWork(STUCK_MS)

  const ask = async (): Promise<Given> => ({ ...(await props.challenge()), at: browserNow().getTime() })
  const isFresh = (text: Given) => browserNow().getTime() - text.at < FRESH_MS

  function choose(next: Chosen | null) {
    signing.cancel()
    setRefused(null)
    setChosen(next)
    if (next && !(given && isFresh(given))) asking.run(ask, setGiven)
  }

  function sign({ signer, certificate }: Chosen) {
    setRefused(null)
    setHanded(false)
    signing.run(
      async () => {
        const text = given && isFresh(given) ? given : await ask()
        setGiven(text)
        const signature = await signer.sign(new Blob([text.text]), certificate.id)
        setHanded(true)
        return props.answer({ challengeId: text.id, signature: base64(signature) })
      },
      (refusal) => {
        setRefused(refusal)
        setAccepted(refusal === null)
        // Each text is good for one answer.
        setGiven(null)
        if (refusal) asking.run(ask, setGiven)
      },
    )
  }

  const plugin = chosen?.signer.kind === 'plugin'
  return (
    <div className="space-y-6">
      <ChooseCertificate ways={props.ways} onChoose={choose} />
      {chosen && !accepted ? (
        <section aria-labelledby="signing-text" className="space-y-2">
          <h2 id="signing-text" className="text-base">
            {t('text.title')}
          </h2>
          {given ? (
            <p lang="ru" className="rounded-md border bg-canvas p-3 font-mono text-sm wrap-anywhere">
              {given.text}
            </p>
          ) : null}
          {asking.busy ? (
            <p role="status" className="flex items-center gap-2">
              <Spinner />
              {t('text.loading')}
            </p>
          ) : null}
          {asking.problem ? (
            <Alert
              tone="refused"
              title={t('text.failed.title')}
              live="assertive"
              action={
                <Button size="small" onClick={() => asking.run(ask, setGiven)}>
                  {t('act.retry')}
                </Button>
              }
            >
              {t('text.failed.text')}
            </Alert>
          ) : null}
          <p className="text-sm text-muted">{t('text.hint')}</p>
        </section>
      ) : null}
      {refused ? <RefusalAlert refused={refused} /> : null}
      {signing.problem ? <ProblemAlert problem={signing.problem} /> : null}
      {chosen && !accepted ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            onClick={() => sign(chosen)}
            disabled={!given}
            busy={signing.busy}
            busyLabel={handed ? t('act.checking') : t('act.signing')}
          >
            {props.action}
          </Button>
          {signing.busy && !handed ? <Button onClick={signing.cancel}>{t('act.cancel')}</Button> : null}
        </div>
      ) : null}
      <p role="status" className="text-sm text-muted empty:hidden">
        {accepted ? props.accepted : null}
        {plugin && signing.busy && !handed ? t(signing.slow ? 'act.stuck' : 'act.waiting') : null}
      </p>
    </div>
  )
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
