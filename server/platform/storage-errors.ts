/** Closed list of what a storage refuses. */
export type StorageErrorCode = 'BAD_KEY' | 'MISSING' | 'CONTENT_MISMATCH' | 'UNAVAILABLE'

/** Thrown by every storage; the message holds keys and numbers only, never a file's name. */
export class StorageError extends Error {
  override name = 'StorageError'
  constructor(
    readonly code: StorageErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`)
  }
}

/** Throws BAD_KEY unless the key is a SHA-256 in lower-case hex, so that no key can name a path outside. */
export function assertContentKey(key: string): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new StorageError('BAD_KEY', 'not a SHA-256 in hex')
}
