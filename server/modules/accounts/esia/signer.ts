import { readFile } from 'node:fs/promises'
import { binaryPieces } from '../../signatures/domain/input'
import { digestible } from '../../signatures/domain/crypto-engine'
import { hexOf } from '../../signatures/domain/numbers'
import { readSigningKey } from '../../signatures/domain/private-key'
import { signCms } from '../../signatures/domain/sign-cms'
import { streebog } from '../../signatures/domain/streebog'
import { readCertificates } from '../../signatures/domain/verify'

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

/** The adapter of files: PKCS#8 (not encrypted) and a certificate, PEM or DER, of GOST R 34.10-2012 with 256 bits. */
export async function openFileSigner(files: {
  keyFile: string
  certificateFile: string
}): Promise<RequestSigner> {
  const [certificate] = readCertificates(await readFile(files.certificateFile))
  if (!certificate) throw new SignerError('ESIA_CERTIFICATE_FILE: holds no certificate')
  const { key: publicKey } = certificate
  if (typeof publicKey === 'string' || publicKey.kind !== 'gost' || publicKey.digest !== 'streebog256') {
    throw new SignerError('ESIA_CERTIFICATE_FILE: ЕСИА takes GOST R 34.10-2012 with 256 bits only')
  }
  const [pkcs8] = binaryPieces(await readFile(files.keyFile))
  if (!pkcs8) throw new SignerError('ESIA_KEY_FILE: holds no key')
  const key = await readSigningKey(pkcs8, certificate).catch(() => {
    throw new SignerError('ESIA_KEY_FILE: is not the PKCS#8 key of ESIA_CERTIFICATE_FILE')
  })
  return {
    certificateHash: hexOf(streebog(256, certificate.raw)),
    sign: (text, now) =>
      signCms({ content: digestible(new TextEncoder().encode(text)), certificate, key, signingTime: now }),
  }
}
