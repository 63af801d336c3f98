import { readFile } from 'node:fs/promises'
import { digestible } from '../../signatures/domain/crypto-engine'
import { readKeyFiles } from '../../signatures/domain/key-file'
import { KeyFileError } from '../../signatures/domain/key-file-error'
import { hexOf } from '../../signatures/domain/numbers'
import { signCms } from '../../signatures/domain/sign-cms'
import { streebog } from '../../signatures/domain/streebog'

/**
 * Whoever signs the portal's requests to ЕСИА. The key may lie in a file, or in a device of class КС3 behind an adapter of
 * its own: the portal needs no more than this.
 */
export interface RequestSigner {
  /** Streebog-256 of the certificate, hexadecimal: `client_certificate_hash`. */
  readonly certificateHash: string
  /** A detached CMS signature with the certificate inside, DER, over the text in UTF-8. */
  sign(text: string, now: Date): Promise<Uint8Array>
}

/** Thrown when the files of the key do not fit; the message names the variable and the cure. */
export class SignerError extends Error {
  override name = 'SignerError'
}

/**
 * The adapter of files: a key (PKCS#8 or PKCS#12, by a password where it is encrypted) and its certificate, PEM or DER, of
 * GOST R 34.10-2012 with 256 bits.
 */
export async function openFileSigner(files: {
  keyFile: string
  certificateFile: string
  password: string | null
}): Promise<RequestSigner> {
  const bytes = await Promise.all([readFile(files.keyFile), readFile(files.certificateFile)])
  const [identity] = await readKeyFiles(bytes, files.password).catch((error: unknown) => {
    if (!(error instanceof KeyFileError)) throw error
    throw new SignerError(`ESIA_KEY_FILE, ESIA_CERTIFICATE_FILE, ESIA_KEY_PASSWORD: ${error.problem}`)
  })
  const publicKey = identity?.certificate.key
  if (
    !identity ||
    typeof publicKey !== 'object' ||
    publicKey.kind !== 'gost' ||
    publicKey.digest !== 'streebog256'
  ) {
    throw new SignerError('ESIA_CERTIFICATE_FILE: ЕСИА takes GOST R 34.10-2012 with 256 bits only')
  }
  const { certificate, key } = identity
  return {
    certificateHash: hexOf(streebog(256, certificate.raw)),
    sign: (text, now) =>
      signCms({ content: digestible(new TextEncoder().encode(text)), certificate, key, signingTime: now }),
  }
}
