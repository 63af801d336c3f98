import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oracleRequired } from '@/server/platform/env'

/**
 * OpenSSL with the GOST engine (Debian's libengine-gost-openssl) as an authority that is not ours: it makes keys,
 * certificates, lists, signatures and time-stamps for the tests, and judges what we make.
 */

const CONFIG = `
openssl_conf = main
oid_section = oids
[oids]
INNLE = 1.2.643.100.4
[main]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
[req]
distinguished_name = dn
[dn]
[any]
commonName = optional
[tsa]
serial = tsa.serial
default_policy = 1.2.3.4
digests = sha256, sha512, md_gost12_256, md_gost12_512
ess_cert_id_alg = sha256
`

/** A key's algorithm, by the words of `openssl genpkey`. */
export type KeyKind = 'gost' | 'rsa' | 'ecdsa' | `256:${string}` | `512:${string}` | 'rsa1024' | 'gost2001'

/** Names of files without endings: `name.pem` and `name.key` lie in the oracle's folder. */
export interface Issue {
  readonly name: string
  /** Omitted: self-signed. */
  readonly issuer?: string
  readonly kind?: KeyKind
  /** As `openssl req -subj`. */
  readonly subject?: string
  readonly extensions?: readonly string[] | undefined
  /** YYYYMMDDHHMMSSZ. */
  readonly from?: string
  readonly until?: string
  /** Use the key of another name. */
  readonly key?: string
  /** Digest of the issuer's signature. */
  readonly digest?: string
}

export interface RevokedEntry {
  readonly name: string
  readonly date: string
  readonly reason?: string
}

const AUTHORITY = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
]
const LEAF = [
  'basicConstraints=CA:FALSE',
  'keyUsage=critical,digitalSignature,nonRepudiation',
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
]

export const EXTENSIONS = { AUTHORITY, LEAF } as const

export class OpenSsl {
  readonly folder = mkdtempSync(join(tmpdir(), 'gost-'))
  private readonly kinds = new Map<string, KeyKind>()
  private serial = 0x1000

  constructor() {
    writeFileSync(this.path('openssl.cnf'), CONFIG)
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  read(name: string): Uint8Array {
    return readFileSync(this.path(name))
  }

  write(name: string, bytes: Uint8Array | string): string {
    writeFileSync(this.path(name), bytes)
    return this.path(name)
  }

  /** Runs openssl in the folder. Throws with its standard error. */
  run(...args: readonly string[]): Buffer {
    const env = { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', OPENSSL_CONF: this.path('openssl.cnf') }
    return execFileSync('openssl', args, { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  /** Whether openssl ends without an error. */
  accepts(...args: readonly string[]): boolean {
    try {
      this.run(...args)
      return true
    } catch {
      return false
    }
  }

  newKey(name: string, kind: KeyKind = 'gost'): void {
    this.kinds.set(name, kind)
    const [bits = '256', set = 'A'] = kind.includes(':') ? kind.split(':') : []
    const options =
      kind === 'ecdsa'
        ? ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
        : kind.startsWith('rsa')
          ? ['RSA', '-pkeyopt', `rsa_keygen_bits:${kind === 'rsa' ? 2048 : 1024}`]
          : [kind === 'gost2001' ? kind : `gost2012_${bits}`, '-pkeyopt', `paramset:${set}`]
    this.run('genpkey', '-algorithm', ...options, '-out', `${name}.key`)
  }

  /** The digest that belongs to a key. */
  digestOf(name: string): string {
    const kind = this.kinds.get(name) ?? 'gost'
    if (kind.startsWith('512')) return 'md_gost12_512'
    if (kind === 'gost2001') return 'md_gost94'
    return kind === 'gost' || kind.startsWith('256') ? 'md_gost12_256' : 'sha256'
  }

  /** Makes `name.pem`, by default a leaf below an issuer and an authority by itself. */
  issue({ name, issuer, kind, subject, extensions, key = name, ...given }: Issue): void {
    if (key === name) this.newKey(name, kind)
    else this.kinds.set(name, this.kinds.get(key) ?? 'gost')
    this.run(
      'req',
      '-new',
      '-utf8',
      '-key',
      `${key}.key`,
      '-subj',
      subject ?? `/CN=${name}`,
      '-out',
      `${name}.csr`,
    )
    this.write(`${name}.ext`, (extensions ?? (issuer ? LEAF : AUTHORITY)).join('\n'))
    const signer = issuer ?? name
    const folder = this.database([])
    const serial = (this.serial++).toString(16)
    writeFileSync(join(folder, 'serial'), serial)
    this.run(
      ...['ca', '-batch', '-config', join(folder, 'ca.cnf'), '-notext', '-preserveDN', '-utf8'],
      ...['-in', `${name}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`],
      ...(issuer
        ? ['-cert', `${issuer}.pem`, '-keyfile', `${issuer}.key`]
        : ['-selfsign', '-keyfile', `${key}.key`]),
      ...['-startdate', given.from ?? '20250101000000Z', '-enddate', given.until ?? '20400101000000Z'],
      ...['-md', given.digest ?? this.digestOf(issuer ? signer : key)],
    )
  }

  /** Number of a certificate, hexadecimal. */
  serialOf(certificate: string): string {
    const line = this.run('x509', '-in', `${certificate}.pem`, '-noout', '-serial').toString().trim()
    return line.replace('serial=', '')
  }

  /** Makes the list `name.pem` of an authority. */
  crl(
    name: string,
    issuer: string,
    revoked: readonly RevokedEntry[] = [],
    {
      from = '20260101000000Z',
      until = '20300101000000Z',
      extensions = ['authorityKeyIdentifier=keyid'],
    } = {},
  ): void {
    const rows = revoked.map(({ name: certificate, date, reason }) => {
      const serial = this.serialOf(certificate)
      return `R\t400101000000Z\t${date}${reason ? `,${reason}` : ''}\t${serial}\tunknown\t/CN=x\n`
    })
    const folder = this.database(rows, extensions)
    this.run(
      ...['ca', '-gencrl', '-config', join(folder, 'ca.cnf'), '-md', this.digestOf(issuer)],
      ...['-cert', `${issuer}.pem`, '-keyfile', `${issuer}.key`, '-out', `${name}.pem`],
      ...['-crl_lastupdate', from, '-crl_nextupdate', until],
    )
  }

  /** A folder with what `openssl ca` and `openssl ocsp` keep: rows of the index, counters, settings. */
  database(rows: readonly string[], crlExtensions: readonly string[] = []): string {
    const folder = mkdtempSync(join(this.folder, 'ca-'))
    writeFileSync(join(folder, 'index.txt'), rows.join(''))
    writeFileSync(join(folder, 'crlnumber'), '01')
    const settings = [
      ...['[ca]', 'default_ca = own', '[own]', `database = ${folder}/index.txt`, `serial = ${folder}/serial`],
      ...[
        `crlnumber = ${folder}/crlnumber`,
        `new_certs_dir = ${folder}`,
        'policy = any',
        'unique_subject = no',
      ],
      ...[
        'string_mask = utf8only',
        'crl_extensions = crl',
        '[any]',
        'commonName = optional',
        '[crl]',
        ...crlExtensions,
      ],
    ]
    writeFileSync(join(folder, 'ca.cnf'), settings.join('\n'))
    return folder
  }

  /** Signs a file; `out` is DER unless told. */
  sign(out: string, signer: string, content: string, ...options: readonly string[]): Uint8Array {
    this.run(
      ...['cms', '-sign', '-binary', '-in', content, '-signer', `${signer}.pem`, '-inkey', `${signer}.key`],
      ...['-md', this.digestOf(signer), '-outform', 'DER', '-out', out, ...options],
    )
    return this.read(out)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Whether openssl and its GOST engine are here. Says so loudly when not; with REQUIRE_ORACLE=1 it throws instead. */
export function hasOracle(): boolean {
  const oracle = new OpenSsl()
  try {
    oracle.newKey('probe')
    return true
  } catch (error) {
    if (oracleRequired()) throw error
    process.stderr.write(
      '\n*** openssl with the GOST engine is not here: signatures are NOT tested against it.\n' +
        '*** Debian: apt-get install libengine-gost-openssl\n\n',
    )
    return false
  } finally {
    oracle.remove()
  }
}
