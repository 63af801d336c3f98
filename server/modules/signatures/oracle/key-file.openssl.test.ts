import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestible } from '../domain/crypto-engine'
import { readKeyFiles } from '../domain/key-file'
import { signCms } from '../domain/sign-cms'
import { verifyFile } from '../domain/verify'
import { readTrustStore } from '../trust-files'
import { type KeyKind, OpenSsl, hasOracle } from './openssl'

const PASSWORD = 'Пароль 12'
const document = new TextEncoder().encode('Вход в личный кабинет')

/** How openssl is asked to protect a PKCS#12 file. */
const PROTECTIONS: Record<string, readonly string[]> = {
  'as openssl does by itself': [],
  'by AES-128 and SHA-512': ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512'],
  'the certificate bare': ['-certpbe', 'NONE'],
  'the key bare': ['-keypbe', 'NONE'],
  'by GOST 28147-89 and Streebog': ['-keypbe', 'gost89', '-certpbe', 'gost89', '-macalg', 'md_gost12_512'],
}
const KINDS: KeyKind[] = ['256:A', '256:TCA', '512:A', '512:C', 'rsa', 'ecdsa']

describe.skipIf(!hasOracle())('files with keys made by openssl', () => {
  const oracle = new OpenSsl()
  const nameOf = (kind: KeyKind) => `owner-${kind.replace(':', '-')}`
  afterAll(() => oracle.remove())
  beforeAll(() => {
    oracle.write('document', document)
    oracle.issue({ name: 'root' })
    // A long name: what is protected is longer than a kilobyte, after which GOST changes its key.
    const subject = `/CN=Орлова/O=${'Восток '.repeat(9)}/OU=${'Отдел '.repeat(10)}/L=${'Город '.repeat(10)}`
    for (const kind of KINDS) oracle.issue({ name: nameOf(kind), issuer: 'root', kind, subject })
  })

  function exported(kind: KeyKind, ...options: readonly string[]) {
    const name = nameOf(kind)
    oracle.run(
      ...['pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', 'root.pem'],
      ...['-passout', `pass:${PASSWORD}`, '-out', `${name}.p12`, ...options],
    )
    return oracle.read(`${name}.p12`)
  }

  it.each(KINDS.flatMap((kind) => Object.keys(PROTECTIONS).map((how) => [kind, how] as const)))(
    'open and sign: %s, %s',
    async (kind, how) => {
      const file = exported(kind, ...PROTECTIONS[how]!)
      const [identity, ...others] = await readKeyFiles([file], PASSWORD)
      expect(others).toEqual([])
      expect(identity!.chain).toHaveLength(1)
      const signed = await signCms({
        content: digestible(document),
        ...identity!,
        signingTime: new Date('2026-05-01T10:00:00Z'),
      })
      oracle.write('signed', signed)
      const verify = ['cms', '-verify', '-binary', '-inform', 'DER', '-CAfile', 'root.pem', '-cades']
      expect(
        oracle.accepts(
          ...[...verify, '-purpose', 'any', '-in', 'signed', '-content', 'document', '-out', 'out'],
        ),
      ).toBe(true)
      const trust = await readTrustStore({ trust: oracle.path('root.pem') })
      const at = Date.parse('2026-06-01T00:00:00Z')
      const verdict = await verifyFile(signed, { trust, at, content: digestible(document), requireBes: true })
      expect(verdict).toMatchObject({ valid: true, level: 'CAdES-BES' })
    },
  )

  it('the older parameter set of GOST 28147-89', async () => {
    const settings = new TextDecoder().decode(oracle.read('openssl.cnf'))
    const older = 'CRYPT_PARAMS = id-Gost28147-89-CryptoPro-A-ParamSet\ndefault_algorithms'
    oracle.write('openssl.cnf', settings.replace('default_algorithms', older))
    const file = exported('256:A', '-keypbe', 'gost89', '-certpbe', 'gost89')
    oracle.write('openssl.cnf', settings)
    expect(Buffer.from(file).includes(Buffer.from('06072a850302021f01', 'hex'))).toBe(true)
    expect(await readKeyFiles([file], PASSWORD)).toHaveLength(1)
  })

  it.each(['AES-256-CBC', 'gost89'])('a wrong password is told from none: %s', async (cipher) => {
    const file = exported('256:A', '-keypbe', cipher, '-certpbe', cipher)
    await expect(readKeyFiles([file], null)).rejects.toMatchObject({ problem: 'PASSWORD_NEEDED' })
    for (const wrong of ['', 'пароль 12', `${PASSWORD} `]) {
      await expect(readKeyFiles([file], wrong)).rejects.toMatchObject({ problem: 'PASSWORD_WRONG' })
    }
  })

  it.each(KINDS)('a key and a certificate in files of their own: %s', async (kind) => {
    const name = nameOf(kind)
    const certificate = oracle.read(`${name}.pem`)
    oracle.run('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.cer`)
    const topk8 = ['pkcs8', '-topk8', '-in', `${name}.key`]
    for (const form of ['PEM', 'DER']) {
      oracle.run(...topk8, '-nocrypt', '-outform', form, '-out', 'plain')
      expect(await readKeyFiles([oracle.read('plain'), certificate], null)).toHaveLength(1)
      for (const options of [[], ['-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512'], ['-v2', 'gost89']]) {
        oracle.run(...topk8, '-passout', `pass:${PASSWORD}`, '-outform', form, '-out', 'shut', ...options)
        const files = [oracle.read(`${name}.cer`), oracle.read('shut')]
        expect(await readKeyFiles(files, PASSWORD)).toHaveLength(1)
        await expect(readKeyFiles(files, 'нет')).rejects.toMatchObject({ problem: 'PASSWORD_WRONG' })
      }
    }
  })

  it("OpenSSL's older forms of RSA and EC keys", async () => {
    for (const kind of ['rsa', 'ecdsa'] as const) {
      const name = nameOf(kind)
      // `openssl ec` writes the older form anyway.
      const form = kind === 'rsa' ? ['rsa', '-traditional'] : ['ec']
      oracle.run(...form, '-in', `${name}.key`, '-out', 'old')
      expect(await readKeyFiles([oracle.read('old'), oracle.read(`${name}.pem`)], null)).toHaveLength(1)
    }
  })

  it('say what is missing or not supported', async () => {
    const problem = async (files: Uint8Array[], password: string | null = PASSWORD) => {
      try {
        return await readKeyFiles(files, password)
      } catch (error) {
        return (error as { problem: string }).problem
      }
    }
    const name = nameOf('256:A')
    oracle.run('pkcs8', '-topk8', '-nocrypt', '-in', `${name}.key`, '-out', 'plain')
    const key = oracle.read('plain')
    expect(await problem([oracle.read(`${name}.pem`)])).toBe('KEY_MISSING')
    expect(await problem([key])).toBe('CERTIFICATE_MISSING')
    expect(await problem([key, oracle.read(`${nameOf('512:A')}.pem`)])).toBe('KEY_OF_ANOTHER_CERTIFICATE')
    expect(await problem([new TextEncoder().encode('привет')])).toBe('FILE_UNREADABLE')
    expect(await problem([new Uint8Array(0)])).toBe('FILE_UNREADABLE')
    expect(await problem([exported('rsa', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES')])).toBe(
      'PROTECTION_UNSUPPORTED',
    )
    oracle.issue({ name: 'old', issuer: 'root', kind: 'gost2001', digest: 'md_gost12_256' })
    oracle.run('pkcs8', '-topk8', '-nocrypt', '-in', 'old.key', '-out', 'plain-old')
    expect(await problem([oracle.read('plain-old'), oracle.read('old.pem')])).toBe('KEY_UNSUPPORTED')
  })

  it('never throw anything else, whatever byte is damaged', async () => {
    const file = exported('256:A', '-certpbe', 'NONE', '-iter', '1')
    for (let at = 0; at < file.length; at += 7) {
      const damaged = Uint8Array.from(file)
      damaged[at]! ^= 0x55
      const outcome = await readKeyFiles([damaged], PASSWORD).then(
        (identities) => identities.length,
        (error: unknown) => (error as Error).name,
      )
      expect([1, 'KeyFileError']).toContain(outcome)
    }
  })
})
