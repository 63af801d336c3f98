import type { Failure } from '@/components/trpc/failure'

/** The answer to a file: what it has become, or why it was refused. */
export type Sent = { ok: true; id: string } | { ok: false; failure: Failure }

/** Sends a file of the trust store: a list of authorities, or a revocation list. Answers the id of what it became. */
export async function sendFile(kind: 'authorities' | 'revocation', file: File): Promise<Sent> {
  const query = new URLSearchParams({ name: file.name, request: crypto.randomUUID() })
  try {
    const response = await fetch(`/api/trust/${kind}?${query}`, {
      method: 'POST',
      headers: { 'x-acting-for': 'console', 'content-type': 'application/octet-stream' },
      body: file,
    })
    const answer: unknown = await response.json()
    if (response.ok) {
      const { id, authorityId } = answer as { id?: string; authorityId?: string }
      return { ok: true, id: id ?? authorityId ?? '' }
    }
    return { ok: false, failure: answer as Failure }
  } catch {
    return { ok: false, failure: { code: 'UNAVAILABLE', traceId: '', details: {} } }
  }
}
