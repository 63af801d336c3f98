import { parseElement } from './asn1'
import type { Certificate } from './certificate'
import { MESSAGE_LIMITS, readSignedData } from './cms'
import { binaryPieces } from './input'
import { Refusal, readOrRefuse } from './refusal'
import { certificatesOf } from './signer'

/**
 * The certificate of the only signer of a message, which must carry it. When the message is then found valid, this is the
 * certificate that signed it: no other one in the message answers to the signer's name. Refuses with the reason.
 */
export function loneSigner(file: Uint8Array): Certificate {
  const message = readOrRefuse('INPUT_MALFORMED', () => {
    const [piece] = binaryPieces(file)
    if (!piece) throw new Refusal('INPUT_MALFORMED')
    return readSignedData(parseElement(piece, MESSAGE_LIMITS))
  })
  const [signer, ...others] = message.signers
  if (!signer) throw new Refusal('SIGNERS_MISSING')
  const [certificate, ...doubles] = certificatesOf(signer, message.certificates)
  if (!certificate) throw new Refusal('SIGNER_CERTIFICATE_MISSING')
  if (others.length > 0 || doubles.length > 0) throw new Refusal('ATTRIBUTES_INVALID')
  return certificate
}
