import { createHmac, timingSafeEqual } from 'node:crypto'

/** What uploadthing 7.7.4 signs into an upload's address. `size` in bytes; `id` is the customId. */
export type Presigned = { key: string; id: string; name: string; size: number; type: string; slug: string }

/** Against what an address is checked; `base` is INGEST_URL without a closing slash, `nowMs` the machine's real clock. */
export type PresignedRules = { base: string; apiKey: string; appId: string; nowMs: number }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for the ids the ingest works with; they become file names, so nothing else may pass. */
export const isUploadId = (id: unknown): id is string => typeof id === 'string' && UUID.test(id)

/** `hmac-sha256=<hex>` over a text, as uploadthing writes it. */
export function sign(text: string, apiKey: string): string {
  return `hmac-sha256=${createHmac('sha256', apiKey).update(text).digest('hex')}`
}

/** Compares secrets in time that does not depend on where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Verifies and reads a raw request target. The signature covers the absolute address as it was written, so the raw
 * target is used and never serialised again; values are encoded twice. Any doubt is LINK_INVALID.
 */
export function readPresigned(
  target: string,
  rules: PresignedRules,
): Presigned | 'LINK_INVALID' | 'LINK_EXPIRED' {
  const base = new URL(rules.base)
  const address = base.origin + target
  const mark = address.lastIndexOf('&signature=')
  if (mark < 0) return 'LINK_INVALID'
  const payload = address.slice(0, mark)
  const given = decode(address.slice(mark + '&signature='.length))
  if (given === null || !sameSecret(given, sign(payload, rules.apiKey))) return 'LINK_INVALID'

  const url = new URL(payload)
  const value = (name: string) => decode(url.searchParams.get(name) ?? '') ?? ''
  if (value('x-ut-identifier') !== rules.appId) return 'LINK_INVALID'
  if (!(Number(value('expires')) > rules.nowMs)) return 'LINK_EXPIRED'
  const id = value('x-ut-custom-id')
  const size = Number(value('x-ut-file-size'))
  const prefix = base.pathname.replace(/\/$/, '') + '/'
  const key = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : ''
  if (!isUploadId(id) || !/^[A-Za-z0-9_-]+$/.test(key) || !Number.isSafeInteger(size) || size < 0)
    return 'LINK_INVALID'
  return {
    key,
    id,
    size,
    name: value('x-ut-file-name'),
    type: value('x-ut-file-type'),
    slug: value('x-ut-slug'),
  }
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
