import type { TrustStore } from './domain/trust'

/** Whom the portal trusts at an instant. */
export function portalTrust(_at: Date): Promise<TrustStore> {
  return Promise.resolve({ anchors: [], intermediates: [], crls: null })
}
