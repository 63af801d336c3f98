import type { Failure } from '@/components/trpc/failure'
import type { CheckAnswer } from '@/server/modules/signatures/contract'
import { type Digests, DIGESTS_HEADER, writeDigests } from '@/server/modules/signatures/domain/digest-header'

/** Asks the portal to judge a file; `digests` name the document of a detached signature. Never rejects. */
export async function askVerdict(
  file: Blob,
  digests: Digests | null,
  signal: AbortSignal,
): Promise<{ answer: CheckAnswer } | { failure: Failure }> {
  try {
    const response = await fetch('/api/signatures/check', {
      method: 'POST',
      // Bytes, not the file: what is sent can then be seen in the browser's own tools.
      body: await file.arrayBuffer(),
      headers: {
        'content-type': 'application/octet-stream',
        ...(digests && Object.keys(digests).length > 0 && { [DIGESTS_HEADER]: writeDigests(digests) }),
      },
      signal,
    })
    const body: unknown = await response.json()
    return response.ok ? { answer: body as CheckAnswer } : { failure: body as Failure }
  } catch {
    return { failure: { code: 'UNAVAILABLE', traceId: '', details: {} } }
  }
}
