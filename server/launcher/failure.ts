/**
 * A reason not to start that the reader can act upon. Shown as one sentence in Russian and the same in English,
 * without a stack, and the process exits with code 1.
 */
export class LaunchFailure extends Error {
  override name = 'LaunchFailure'
  constructor(
    readonly ru: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(en, options)
  }
}

/** What an unknown thrown thing says about itself, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.trim().split('\n')[0] ?? ''
}

/** Error code of the operating system or of PostgreSQL (`ENOENT`, `28P01`), if the error has one. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}
