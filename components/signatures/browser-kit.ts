import { browserNow } from '@/components/datetime/browser-clock'
import type { Signer, SignerKind } from '@/components/signing/signer'
import type { Verdict } from '@/server/modules/signatures/contract'
import { askVerdict } from './ask-verdict'
import type { Kit } from './browser-check'
import { FileWorkshop } from './file-workshop'

/** How a person signs, with what each way needs. */
export type Means =
  | { readonly kind: 'plugin' }
  | { readonly kind: 'key-file'; readonly files: readonly File[]; readonly password: string | null }
  /** Key of a subject of the demonstration's authority. */
  | { readonly kind: 'demonstration'; readonly subject: string }

/** The browser that this page runs in, and this portal. Signers are loaded when they are opened. */
export function browserKit(means: Means, signal: AbortSignal): Kit {
  let made: string | null = null
  return {
    kind: means.kind satisfies SignerKind,
    secure: window.isSecureContext,
    webcrypto: async () => (await crypto.subtle.digest('SHA-256', new Uint8Array(1))).byteLength === 32,
    open: () => open(means, (certificateId) => (made = certificateId)),
    close() {
      const certificateId = made
      if (certificateId !== null) void forget(certificateId)
    },
    now: () => browserNow().getTime(),
    judge: async (certificate) => verdictOf(await askVerdict(blobOf(certificate), null, signal)),
    async judgeSignature(signature, content) {
      const workshop = new FileWorkshop()
      try {
        const file = new File([blobOf(signature)], 'test.sig')
        const recognised = await workshop.recognise(file)
        const names = recognised.kind === 'signature' ? recognised.digests : []
        const digests = await workshop.hash(content, names, () => undefined)
        return verdictOf(await askVerdict(file, digests, signal))
      } catch {
        return null
      } finally {
        workshop.close()
      }
    },
  }
}

async function open(means: Means, onMade: (certificateId: string) => void): Promise<Signer> {
  const { desk } = await import('@/components/signing/desk')
  if (means.kind === 'plugin') {
    const { pluginSigner } = await import('@/components/signing/plugin/plugin-signer')
    return pluginSigner(desk)
  }
  const { issueDemonstrationCertificate, keptKeySigner, keyFileSigner } =
    await import('@/components/signing/software-signer')
  if (means.kind === 'key-file') return keyFileSigner(desk, means.files, means.password)
  const own = await issueDemonstrationCertificate(desk, means.subject)
  onMade(own.id)
  return { ...keptKeySigner(desk), listCertificates: () => Promise.resolve([own]) }
}

/** A key that was made for the try is not left in the browser. */
async function forget(certificateId: string) {
  const { desk } = await import('@/components/signing/desk')
  await desk.forget(certificateId).catch(() => undefined)
}

function verdictOf(answered: Awaited<ReturnType<typeof askVerdict>>): Verdict | null {
  return 'answer' in answered ? answered.answer.verdict : null
}

const blobOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)])
