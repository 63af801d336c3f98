import type { Desk } from './desk'
import { type Signer, type SignerCertificate, SigningError } from './signer'

/** Signs by the keys of files that the person has chosen. They stay in the page's worker and are gone with it. */
export async function keyFileSigner(
  desk: Desk,
  files: readonly Blob[],
  password: string | null,
): Promise<Signer> {
  const certificates = await desk.openFiles(files, password)
  return {
    kind: 'key-file',
    listCertificates: () => Promise.resolve(certificates),
    sign: (content, certificateId) => desk.sign(content, certificateId),
  }
}

/** Signs by the keys that this browser keeps, certified by the demonstration's authority. */
export function keptKeySigner(desk: Desk): Signer {
  return {
    kind: 'demonstration',
    listCertificates: () => desk.kept(),
    sign: (content, certificateId) => desk.sign(content, certificateId),
  }
}

/** Where requests go: the portal hands them on to the demonstration's authority. */
const AUTHORITY = '/api/demonstration'

/** Whom the authority knows: `kind` is in what role. */
export interface DemonstrationSubject {
  readonly key: string
  readonly kind: 'individual' | 'entrepreneur' | 'head' | 'employee' | 'old-form' | 'officer'
  readonly person: string
  readonly organisation: string | null
}

/** Everyone whom the demonstration's authority can name. Throws SigningError AUTHORITY_UNAVAILABLE. */
export async function demonstrationSubjects(): Promise<DemonstrationSubject[]> {
  const response = await reached(() => fetch(`${AUTHORITY}/subjects`, { cache: 'no-store' }))
  return (await response.json()) as DemonstrationSubject[]
}

/** Makes a GOST key in this browser and has it certified; only the public half leaves. */
export async function issueDemonstrationCertificate(desk: Desk, subject: string): Promise<SignerCertificate> {
  const { pair, request } = await desk.request('gost256')
  const response = await reached(() =>
    fetch(`${AUTHORITY}/certificates?${new URLSearchParams({ subject })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/pkcs10' },
      body: Uint8Array.from(request),
    }),
  )
  return desk.keep(pair, new Uint8Array(await response.arrayBuffer()))
}

async function reached(ask: () => Promise<Response>): Promise<Response> {
  const response = await ask().catch(() => null)
  if (!response?.ok) throw new SigningError('AUTHORITY_UNAVAILABLE')
  return response
}
