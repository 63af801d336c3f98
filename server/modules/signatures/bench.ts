import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCertificate } from './domain/certificate'
import { CertificateMemory } from './domain/certificate-memory'
import { readCrl } from './domain/crl'
import { decodeBase64 } from './domain/input'
import { Streebog, type StreebogBits } from './domain/streebog'
import vectors from './domain/vectors.json'
import { type VerifyOptions, verifyFile } from './domain/verify'

/**
 * `npm run bench:signatures`: Streebog beside OpenSSL's engine, and whole verifications. Figures are of processor time,
 * because a machine that does other things as well would slow down the clock on the wall but not this.
 */

const MEBIBYTE = 1024 * 1024
const SIZE = 16 * MEBIBYTE

const say = (name: string, figure: string) => process.stdout.write(`${name.padEnd(52)} ${figure}\n`)
const bytes = (base64: string) => decodeBase64(base64) ?? new Uint8Array(0)

/** Milliseconds of this process's own processor time. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function benchStreebog(bits: StreebogBits, content: Uint8Array) {
  const hash = () => new Streebog(bits).update(content).digest()
  hash()
  const milliseconds = await spent(hash)
  say(`Streebog-${bits}, 16 MiB`, `${(SIZE / MEBIBYTE / (milliseconds / 1000)).toFixed(0)} MiB/s`)
}

/** OpenSSL reports its own processor time; starting it is taken off by hashing nothing. */
function benchOpenSsl(content: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    writeFileSync(join(folder, 'content'), content)
    writeFileSync(join(folder, 'empty'), '')
    const time = (file: string) => {
      const command = `TIMEFORMAT=%U; time openssl dgst -engine gost -md_gost12_256 ${file} >/dev/null 2>&1`
      return Number(execFileSync('bash', ['-c', `{ ${command}; } 2>&1`], { cwd: folder }).toString())
    }
    const seconds = time('content') - time('empty')
    say(
      '  the same by openssl -engine gost',
      `${(SIZE / MEBIBYTE / Math.max(seconds, 0.001)).toFixed(0)} MiB/s`,
    )
  } catch {
    say('  openssl -engine gost', 'is not here')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchVerification(name: string, options: VerifyOptions) {
  const message = bytes(vectors.cases.find((each) => each.name === name)?.message ?? '')
  const times = 50
  const run = async (more: number) => {
    for (let i = 0; i < more; i++) await verifyFile(message, options)
  }
  await run(20)
  say(
    `${name}${options.memory ? ', chain seen before' : ''}`,
    `${((await spent(() => run(times))) / times).toFixed(2)} ms`,
  )
}

async function run() {
  const content = new Uint8Array(SIZE).map((_, i) => i * 7)
  await benchStreebog(256, content)
  benchOpenSsl(content)
  await benchStreebog(512, content)
  const options: VerifyOptions = {
    trust: {
      anchors: [readCertificate(bytes(vectors.root))],
      intermediates: [readCertificate(bytes(vectors.middle))],
      crls: [readCrl(bytes(vectors.crl))],
    },
    at: Date.parse(vectors.at),
  }
  for (const name of ['gost256', 'gost512', 'rsa', 'time-stamped']) {
    await benchVerification(name, options)
    await benchVerification(name, { ...options, memory: new CertificateMemory() })
  }
}

await run()
