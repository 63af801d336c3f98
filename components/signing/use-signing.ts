import { useEffect, useRef, useState } from 'react'
import { browserNow } from '@/components/datetime/browser-clock'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { ContentProblem } from './fetch-content'
import { type Refused, readRefusal } from './refusal-words'
import { type Signer, type SigningError, signingProblem } from './signer'

/** What is happening with which content; `check` is the portal's part. */
export interface SigningProgress {
  phase: 'fetch' | 'sign' | 'check'
  /** From 1. */
  ordinal: number
  name: string
}

/** How it ended without a signature; what had been signed is kept for the next try. */
export type SigningEnd =
  | { kind: 'problem'; problem: SigningError }
  | { kind: 'content'; problem: ContentProblem }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'failure'; failure: Failure }

/** One thing to sign, as a screen lists it. */
export interface Signable {
  content: string
  fileId: string | null
  name: string
  sha256: string
}

/** What is to be signed, where its bytes come from, and who takes the signatures. */
export interface SigningWork<C extends Signable> {
  contents: readonly C[]
  /** The bytes, compared with the hash on the screen. Throws ContentProblem. */
  load(content: C, signal: AbortSignal): Promise<Blob>
  /** Hands the signatures over (base64 of DER); rejects with the portal's refusal. */
  hand(signatures: { content: C['content']; fileId: string | null; cms: string }[]): Promise<unknown>
}

/**
 * Signs every content of a work by one certificate and hands the signatures over. Signatures already made stay while the
 * certificate is the same: after a token was pulled out half-way only the rest is signed.
 */
export function useSigning<C extends Signable>(onSigned: () => void) {
  const [progress, setProgress] = useState<SigningProgress | null>(null)
  const [startedAt, setStartedAt] = useState(0)
  const [end, setEnd] = useState<SigningEnd | null>(null)
  const abort = useRef<AbortController | null>(null)
  const made = useRef(new Map<string, string>())
  useEffect(() => () => abort.current?.abort(), [])

  async function signAll(work: SigningWork<C>, signer: Signer, certificateId: string, signal: AbortSignal) {
    const signatures: { content: C['content']; fileId: string | null; cms: string }[] = []
    for (const [index, content] of work.contents.entries()) {
      const at = { ordinal: index + 1, name: content.name }
      const key = `${certificateId} ${content.sha256}`
      let cms = made.current.get(key)
      if (!cms) {
        setProgress({ phase: 'fetch', ...at })
        const blob = await work.load(content, signal)
        setProgress({ phase: 'sign', ...at })
        cms = base64(await signer.sign(blob, certificateId))
        signal.throwIfAborted()
        made.current.set(key, cms)
      }
      signatures.push({ content: content.content, fileId: content.fileId, cms })
    }
    return signatures
  }

  async function run(work: SigningWork<C>, signer: Signer, certificateId: string) {
    const own = new AbortController()
    abort.current?.abort()
    abort.current = own
    setEnd(null)
    setStartedAt(browserNow().getTime())
    try {
      const signatures = await signAll(work, signer, certificateId, own.signal)
      setProgress({ phase: 'check', ordinal: work.contents.length, name: '' })
      try {
        await work.hand(signatures)
        onSigned()
      } catch (error) {
        // The portal may have found one of them wrong: next time all are made anew.
        made.current.clear()
        setEnd(refusalOf(failureOf(error)))
      }
    } catch (error) {
      if (own.signal.aborted) return
      setEnd(
        error instanceof ContentProblem
          ? { kind: 'content', problem: error }
          : { kind: 'problem', problem: signingProblem(error) },
      )
    } finally {
      if (abort.current === own) setProgress(null)
    }
  }

  return {
    run: (work: SigningWork<C>, signer: Signer, certificateId: string) =>
      void run(work, signer, certificateId),
    progress,
    startedAt,
    end,
    /** Lets go of what is under way. What the portal has already been given cannot be taken back. */
    cancel: () => {
      abort.current?.abort()
      setProgress(null)
      setEnd(null)
    },
  }
}

function refusalOf(failure: Failure): SigningEnd {
  if (failure.code !== 'SIGNATURE_REFUSED') return { kind: 'failure', failure }
  const { reason, rule } = failure.details
  return { kind: 'refused', refused: readRefusal([failure.code, reason, rule ?? ''].join(':')) }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
