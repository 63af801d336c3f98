import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePem } from '@/server/modules/signatures/domain/certification-request'

const CONFIG =
  'openssl_conf = main\n[main]\nengines = engines\n[engines]\ngost = gost\n[gost]\nengine_id = gost\ndefault_algorithms = ALL\n'

/**
 * A detached CMS over a content by openssl's GOST engine: the signature alone, since whom the certificate is trusted by is
 * another question. `certificate` is the signer's, DER.
 */
export function opensslVerifies(signed: {
  cms: Uint8Array
  content: Uint8Array
  certificate: Uint8Array
}): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  const path = (name: string) => join(folder, name)
  writeFileSync(path('openssl.cnf'), CONFIG)
  writeFileSync(path('content'), signed.content)
  writeFileSync(path('signature'), signed.cms)
  writeFileSync(path('signer.pem'), writePem('CERTIFICATE', signed.certificate))
  const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'signature', '-content', 'content']
  try {
    execFileSync('openssl', [...args, '-noverify', '-certfile', 'signer.pem', '-out', 'out'], {
      cwd: folder,
      env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', OPENSSL_CONF: path('openssl.cnf') },
      stdio: 'pipe',
    })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}
