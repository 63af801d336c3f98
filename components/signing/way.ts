import type { Signer, SignerCertificate } from './signer'

/** One way to sign tells what it has found; `chosen` is the certificate it was all about. */
export interface WayProps {
  /** The officer who signs, when it is one: the demonstration certifies officers to no one else. */
  officer?: string
  onReady: (signer: Signer, certificates: readonly SignerCertificate[], chosen?: string) => void
}
