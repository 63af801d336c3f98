import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCertificates } from '@/server/modules/signatures/domain/verify'
import { EnvError, env } from '@/server/platform/env'
import { logger } from '@/server/platform/logger'
import { EsiaStartError, startEsia } from './server'

/** Entry of the process `esia`: the ЕСИА stand-in of the demonstration and of the tests. */
async function main() {
  const {
    ESIA,
    ESIA_PORT,
    ESIA_ISSUER,
    ESIA_CLIENT_ID,
    ESIA_CLIENT_SECRET,
    ESIA_CERTIFICATE_FILE,
    PUBLIC_URL,
    DATA_DIR,
    TEST_HOOKS,
  } = env()
  if (ESIA !== 'stand-in' || !ESIA_CLIENT_SECRET) {
    throw new EsiaStartError('ESIA: the stand-in runs only when ESIA=stand-in')
  }
  const [certificate] = ESIA_CERTIFICATE_FILE ? readCertificates(readFileSync(ESIA_CERTIFICATE_FILE)) : []
  const esia = await startEsia({
    port: ESIA_PORT,
    issuer: new URL(ESIA_ISSUER).href.replace(/\/$/, ''),
    clientId: ESIA_CLIENT_ID,
    clientSecret: ESIA_CLIENT_SECRET,
    redirectUris: [new URL('/api/auth/callback/esia', PUBLIC_URL).href],
    folder: join(DATA_DIR, 'esia'),
    ...(certificate && { certificate: certificate.raw }),
    testHooks: TEST_HOOKS,
    logger,
  })
  logger.info({ port: esia.port, issuer: esia.issuer }, 'esia.started')

  const stop = () => {
    void esia.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const expected = error instanceof EnvError || error instanceof EsiaStartError
  process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
})
