'use client'

import { useEffect, useRef, useState } from 'react'
import { type Refused, readRefusal } from '@/components/signing/refusal-words'
import { type Signer, type SigningError, signingProblem } from '@/components/signing/signer'
import { browserNow } from '@/components/datetime/browser-clock'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import type { SigningTask } from '@/server/modules/submissions/contract'
import { ContentProblem, fetchContent } from './fetch-content'

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

/**
 * Signs every content of a document by one certificate and hands the signatures over. Signatures already made stay while
 * the certificate is the same: after a token was pulled out half-way only the rest is signed.
 */
export function useSigning(participantId: string, onSigned: () => void) {
  const trpc = useTRPC()
  const command = useCommand(trpc.submissions.sign.mutationOptions())
  const [progress, setProgress] = useState<SigningProgress | null>(null)
  const [startedAt, setStartedAt] = useState(0)
  const [end, setEnd] = useState<SigningEnd | null>(null)
  const abort = useRef<AbortController | null>(null)
  const made = useRef(new Map<string, string>())
  useEffect(() => () => abort.current?.abort(), [])

  async function signAll(task: SigningTask, signer: Signer, certificateId: string, signal: AbortSignal) {
    const signatures: { content: 'DOCUMENT' | 'FILE'; fileId: string | null; cms: string }[] = []
    for (const [index, content] of task.contents.entries()) {
      const at = { ordinal: index + 1, name: content.name }
      const key = `${certificateId} ${content.sha256}`
      let cms = made.current.get(key)
      if (!cms) {
        setProgress({ phase: 'fetch', ...at })
        const blob = await fetchContent(content, { participantId, documentId: task.documentId, signal })
        setProgress({ phase: 'sign', ...at })
        cms = base64(await signer.sign(blob, certificateId))
        signal.throwIfAborted()
        made.current.set(key, cms)
      }
      signatures.push({ content: content.content, fileId: content.fileId, cms })
    }
    return signatures
  }

  async function run(task: SigningTask, signer: Signer, certificateId: string) {
    const own = new AbortController()
    abort.current?.abort()
    abort.current = own
    setEnd(null)
    setStartedAt(browserNow().getTime())
    try {
      const signatures = await signAll(task, signer, certificateId, own.signal)
      setProgress({ phase: 'check', ordinal: task.contents.length, name: '' })
      try {
        await command.run({ id: task.id, documentId: task.documentId, signatures })
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
    run: (task: SigningTask, signer: Signer, certificateId: string) => void run(task, signer, certificateId),
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
