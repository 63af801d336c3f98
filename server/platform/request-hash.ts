import { createHmac } from 'node:crypto'

/**
 * HMAC-SHA-256, lower-case hex, of a value's canonical JSON (object keys sorted). Keyed, because what is called may hold a
 * password: whoever sees the hash alone must not be able to try guesses on it.
 */
export function canonicalHash(value: unknown, key: string): string {
  return createHmac('sha256', key).update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
