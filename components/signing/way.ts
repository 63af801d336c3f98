import type { Signer, SignerCertificate } from './signer'

/** One way to sign tells what it has found; `chosen` is the certificate it was all about. */
export interface WayProps {
  onReady: (signer: Signer, certificates: readonly SignerCertificate[], chosen?: string) => void
}
