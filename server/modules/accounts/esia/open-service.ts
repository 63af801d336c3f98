import { readFile } from 'node:fs/promises'
import type { Env } from '@/server/platform/env'
import { readCertificates } from '../../signatures/domain/verify'
import type { EsiaService } from './service'
import { openFileSigner, SignerError } from './signer'

type Settings = Pick<
  Env,
  | 'ESIA_URL'
  | 'ESIA_API_URL'
  | 'ESIA_CLIENT_ID'
  | 'ESIA_KEY_FILE'
  | 'ESIA_KEY_PASSWORD'
  | 'ESIA_CERTIFICATE_FILE'
  | 'ESIA_CERTIFICATE_HASH'
  | 'ESIA_TOKEN_CERTIFICATE_FILE'
>

let opened: { settings: string; service: Promise<EsiaService> } | null = null

/**
 * ЕСИА by the settings of this process; files are read once. Throws SignerError naming the variable, and tries again at
 * the next call, so that a corrected file needs no restart.
 */
export function esiaService(env: Settings): Promise<EsiaService> {
  const settings = JSON.stringify([
    env.ESIA_URL,
    env.ESIA_API_URL,
    env.ESIA_CLIENT_ID,
    env.ESIA_KEY_FILE,
    env.ESIA_KEY_PASSWORD,
    env.ESIA_CERTIFICATE_FILE,
    env.ESIA_CERTIFICATE_HASH,
    env.ESIA_TOKEN_CERTIFICATE_FILE,
  ])
  if (opened?.settings === settings) return opened.service
  const service = open(env)
  opened = { settings, service }
  service.catch(() => {
    opened = null
  })
  return service
}

async function open(env: Settings): Promise<EsiaService> {
  const { ESIA_URL, ESIA_KEY_FILE, ESIA_CERTIFICATE_FILE, ESIA_TOKEN_CERTIFICATE_FILE } = env
  if (!ESIA_URL || !ESIA_KEY_FILE || !ESIA_CERTIFICATE_FILE || !ESIA_TOKEN_CERTIFICATE_FILE) {
    throw new SignerError('ESIA_KEY_FILE: required when ESIA=service')
  }
  const signer = await openFileSigner({
    keyFile: ESIA_KEY_FILE,
    certificateFile: ESIA_CERTIFICATE_FILE,
    password: env.ESIA_KEY_PASSWORD ?? null,
  })
  const [tokenCertificate] = readCertificates(await readFile(ESIA_TOKEN_CERTIFICATE_FILE))
  if (!tokenCertificate) throw new SignerError('ESIA_TOKEN_CERTIFICATE_FILE: holds no certificate')
  return {
    origin: ESIA_URL,
    apiOrigin: env.ESIA_API_URL ?? ESIA_URL,
    mnemonic: env.ESIA_CLIENT_ID,
    certificateHash: env.ESIA_CERTIFICATE_HASH ?? signer.certificateHash,
    signer,
    tokenCertificate,
  }
}
