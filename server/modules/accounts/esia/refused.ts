import { type EsiaFailure, esiaCodeOf, failureOf } from '../domain/esia-failure'

/** Thrown when a sign-in through ЕСИА cannot go on. The message names no person and holds no token. */
export class EsiaRefused extends Error {
  override name = 'EsiaRefused'

  constructor(
    readonly failure: EsiaFailure,
    /** What exactly, for the log: a code of ЕСИА or a word of ours. */
    readonly detail: string,
  ) {
    super(`${failure}: ${detail}`)
  }
}

/** A refusal that ЕСИА has sent: by the callback's address or by an answer of its token endpoint. */
export function refusedByEsia(error: string, description: string | null): EsiaRefused {
  // Of the text only the code is kept: the rest is ЕСИА's to write, and might name somebody.
  const cause = esiaCodeOf(description) ?? (/^[a-z_]{1,40}$/.test(error) ? error : 'unknown')
  return new EsiaRefused(failureOf(error, description), cause)
}
