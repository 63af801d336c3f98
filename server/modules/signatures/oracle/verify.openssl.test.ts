import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reason } from '../contract'
import { digestible } from '../domain/crypto-engine'
import { type VerifyOptions, verifyFile } from '../domain/verify'
import { certificatesAt, readTrustStore } from '../trust-files'
import { EXTENSIONS, type Issue, OpenSsl, hasOracle } from './openssl'

const AT = '2026-06-01T00:00:00Z'
const KEY_IDS = ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid']
const MIDDLE = [
  'basicConstraints=critical,CA:TRUE,pathlen:0',
  'keyUsage=critical,keyCertSign,cRLSign',
  ...KEY_IDS,
]
const SIGNING = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature', ...KEY_IDS]
const KINDS = [
  '256:A',
  '256:B',
  '256:C',
  '256:TCA',
  '256:TCB',
  '256:TCC',
  '256:TCD',
  '512:A',
  '512:B',
  '512:C',
  'rsa',
  'ecdsa',
] as const

describe.skipIf(!hasOracle())('signatures made by openssl', () => {
  const oracle = new OpenSsl()
  afterAll(() => oracle.remove())

  beforeAll(() => {
    oracle.write('document', 'Пояснение к декларации')
    oracle.write('other', 'Другое пояснение')
    oracle.write('empty', '')
    oracle.issue({ name: 'root' })
    oracle.issue({ name: 'middle', issuer: 'root', extensions: MIDDLE })
    oracle.issue({ name: 'leaf', issuer: 'middle' })
    oracle.issue({ name: 'second', issuer: 'middle', kind: '256:TCA' })
    oracle.sign('leaf.cms', 'leaf', 'document', '-nodetach', '-cades', '-certfile', 'middle.pem')
  }, 60_000)

  interface Given extends Partial<Omit<VerifyOptions, 'trust' | 'content' | 'at' | 'certificates'>> {
    file?: string | Uint8Array
    trust?: string
    middle?: string
    crl?: string
    content?: string
    certificate?: string
    at?: string
  }

  async function judge({
    file = 'leaf.cms',
    trust = 'root',
    middle,
    crl,
    content,
    certificate,
    at = AT,
    ...more
  }: Given) {
    const store = await readTrustStore({
      trust: oracle.path(`${trust}.pem`),
      ...(middle ? { intermediates: oracle.path(`${middle}.pem`) } : {}),
      ...(crl ? { crl: oracle.path(`${crl}.pem`) } : {}),
    })
    return verifyFile(typeof file === 'string' ? oracle.read(file) : file, {
      trust: store,
      at: Date.parse(at),
      ...(content ? { content: digestible(oracle.read(content)) } : {}),
      ...(certificate ? { certificates: await certificatesAt(oracle.path(`${certificate}.pem`)) } : {}),
      ...more,
    })
  }

  /** Null: accepted. */
  async function expectReason(given: Given, reason: Reason | null) {
    expect(await judge(given)).toMatchObject({ valid: reason === null, reason })
  }

  /** A signature by a freshly issued certificate, with the middle authority inside. */
  function signedBy(issue: Partial<Issue> & { name: string }, ...options: string[]): string {
    oracle.issue({ issuer: 'middle', ...issue })
    oracle.sign(
      `${issue.name}.cms`,
      issue.name,
      'document',
      '-nodetach',
      '-cades',
      '-certfile',
      'middle.pem',
      ...options,
    )
    return `${issue.name}.cms`
  }

  it.each(KINDS)('are accepted, attached and detached: %s', async (kind) => {
    const name = `kind-${kind.replace(':', '-')}`
    expect(await judge({ file: signedBy({ name, kind }) })).toMatchObject({ valid: true, level: 'CAdES-BES' })
    oracle.sign('detached.cms', name, 'document')
    const detached = { file: 'detached.cms', middle: 'middle' }
    expect(await judge({ ...detached, content: 'document' })).toMatchObject({ valid: true, level: 'CMS' })
    await expectReason({ ...detached, content: 'other' }, 'CONTENT_CHANGED')
    await expectReason(detached, 'CONTENT_MISSING')
  })

  describe('in other forms', () => {
    it('PEM, base64, indefinite lengths', async () => {
      const der = oracle.read('leaf.cms')
      const base64 = Buffer.from(der).toString('base64')
      oracle.run(
        'cms',
        '-cmsout',
        '-inform',
        'DER',
        '-in',
        'leaf.cms',
        '-outform',
        'PEM',
        '-out',
        'leaf.pem.cms',
      )
      oracle.sign(
        'streamed.cms',
        'leaf',
        'document',
        '-nodetach',
        '-cades',
        '-stream',
        '-certfile',
        'middle.pem',
      )
      expect(oracle.read('streamed.cms')[1]).toBe(0x80)
      for (const file of ['leaf.pem.cms', 'streamed.cms', base64, base64.replace(/.{60}/g, '$&\r\n')]) {
        const bytes = file.length < 30 ? file : new TextEncoder().encode(file)
        await expectReason({ file: bytes }, null)
      }
    })

    it('without attributes, by key identifier, without the certificate', async () => {
      oracle.sign('bare.cms', 'leaf', 'document', '-noattr', '-nodetach')
      expect(await judge({ file: 'bare.cms', middle: 'middle' })).toMatchObject({ valid: true, level: 'CMS' })
      await expectReason(
        { file: 'bare.cms', middle: 'middle', requireBes: true },
        'CERTIFICATE_BINDING_MISSING',
      )
      oracle.sign('key.cms', 'leaf', 'document', '-keyid', '-nocerts', '-nodetach', '-cades')
      await expectReason({ file: 'key.cms', middle: 'middle' }, 'SIGNER_CERTIFICATE_MISSING')
      await expectReason(
        { file: 'key.cms', middle: 'middle', certificate: 'second' },
        'SIGNER_CERTIFICATE_MISSING',
      )
      await expectReason({ file: 'key.cms', middle: 'middle', certificate: 'leaf', requireBes: true }, null)
    })

    it('of nothing', async () => {
      oracle.sign('empty.cms', 'leaf', 'empty', '-certfile', 'middle.pem')
      await expectReason({ file: 'empty.cms', content: 'empty' }, null)
      await expectReason({ file: 'empty.cms', content: 'document' }, 'CONTENT_CHANGED')
      oracle.sign('empty.cms', 'leaf', 'empty', '-nodetach', '-certfile', 'middle.pem')
      await expectReason({ file: 'empty.cms' }, null)
    })

    it('with the content both inside and beside', async () => {
      await expectReason({ content: 'document' }, null)
      await expectReason({ content: 'other' }, 'CONTENT_DIFFERS')
    })

    it('of several signers', async () => {
      const own = (name: string) => ['-signer', `${name}.pem`, '-inkey', `${name}.key`]
      const make = (other: string) =>
        oracle.sign('two.cms', 'leaf', 'document', '-nodetach', '-certfile', 'middle.pem', ...own(other))
      make('second')
      expect((await judge({ file: 'two.cms' })).signers).toMatchObject([{ valid: true }, { valid: true }])
      oracle.issue({ name: 'stranger', extensions: EXTENSIONS.LEAF })
      make('stranger')
      const verdict = await judge({ file: 'two.cms' })
      expect(verdict).toMatchObject({ valid: false, reason: 'ROOT_UNTRUSTED' })
      expect(verdict.signers.map((signer) => signer.valid).toSorted()).toEqual([false, true])
    })
  })

  it('name their certificate, so that no other of the same key takes its place', async () => {
    oracle.issue({ name: 'twin', issuer: 'middle', key: 'leaf', subject: '/CN=Другой' })
    oracle.sign('bound.cms', 'leaf', 'document', '-keyid', '-nocerts', '-nodetach', '-cades')
    oracle.sign('unbound.cms', 'leaf', 'document', '-keyid', '-nocerts', '-nodetach')
    await expectReason({ file: 'bound.cms', middle: 'middle', certificate: 'leaf' }, null)
    await expectReason(
      { file: 'bound.cms', middle: 'middle', certificate: 'twin' },
      'CERTIFICATE_BINDING_MISMATCH',
    )
    expect(await judge({ file: 'unbound.cms', middle: 'middle', certificate: 'twin' })).toMatchObject({
      valid: true,
      level: 'CMS',
      signers: [{ subject: { CN: 'Другой' } }],
    })
  })

  it.each<[string, Partial<Issue>, Reason | null]>([
    ['expired', { until: '20260501000000Z' }, 'CERTIFICATE_EXPIRED'],
    ['early', { from: '20260701000000Z' }, 'CERTIFICATE_NOT_YET_VALID'],
    ['encipher', { extensions: ['keyUsage=keyEncipherment', ...KEY_IDS] }, 'KEY_USAGE'],
    ['repudiate', { extensions: ['keyUsage=nonRepudiation', ...KEY_IDS] }, null],
    ['plain', { extensions: [] }, null],
    ['stamper', { extensions: [...SIGNING, 'extendedKeyUsage=critical,timeStamping'] }, 'EXTENDED_KEY_USAGE'],
    ['server', { extensions: [...SIGNING, 'extendedKeyUsage=serverAuth'] }, 'EXTENDED_KEY_USAGE'],
    ['mail', { extensions: [...SIGNING, 'extendedKeyUsage=emailProtection,serverAuth'] }, null],
    ['russian', { extensions: [...SIGNING, 'extendedKeyUsage=1.2.643.2.2.34.6'] }, null],
    ['strange', { extensions: [...SIGNING, '1.2.3.4=critical,DER:0500'] }, 'CRITICAL_EXTENSION_UNKNOWN'],
    ['strangeish', { extensions: [...SIGNING, '1.2.3.4=DER:0500'] }, null],
    ['small', { kind: 'rsa1024' }, 'ALGORITHM_WEAK'],
    ['outdated', { kind: 'gost2001' }, 'ALGORITHM_WEAK'],
  ])('by a certificate that is %s', async (name, issue, reason) => {
    await expectReason({ file: signedBy({ name, ...issue }) }, reason)
  })

  it('by weak digests are refused', async () => {
    oracle.issue({ name: 'old', issuer: 'middle', kind: 'rsa' })
    for (const digest of ['sha1', 'md5']) {
      oracle.sign('weak.cms', 'old', 'document', '-nodetach', '-certfile', 'middle.pem', '-md', digest)
      await expectReason({ file: 'weak.cms' }, 'ALGORITHM_WEAK')
    }
    oracle.issue({ name: 'rsaroot', kind: 'rsa' })
    oracle.issue({ name: 'sha1leaf', issuer: 'rsaroot', kind: 'rsa', digest: 'sha1' })
    oracle.sign('weak.cms', 'sha1leaf', 'document', '-nodetach', '-cades')
    await expectReason({ file: 'weak.cms', trust: 'rsaroot' }, 'ALGORITHM_WEAK')
    oracle.sign(
      'pss.cms',
      'old',
      'document',
      '-nodetach',
      '-certfile',
      'middle.pem',
      '-keyopt',
      'rsa_padding_mode:pss',
    )
    await expectReason({ file: 'pss.cms' }, null)
  })

  describe('chains', () => {
    it('that do not reach a trusted authority', async () => {
      oracle.sign('alone.cms', 'leaf', 'document', '-nodetach')
      await expectReason({ file: 'alone.cms' }, 'ISSUER_UNKNOWN')
      await expectReason({ file: 'alone.cms', middle: 'middle' }, null)
      await expectReason({ file: 'alone.cms', trust: 'middle' }, null)
      oracle.issue({ name: 'self', extensions: EXTENSIONS.LEAF })
      oracle.sign('self.cms', 'self', 'document', '-nodetach')
      await expectReason({ file: 'self.cms' }, 'ROOT_UNTRUSTED')
      oracle.issue({ name: 'foreign' })
      await expectReason({ trust: 'foreign', middle: 'root' }, 'ROOT_UNTRUSTED')
    })

    it('with a namesake of the issuer', async () => {
      oracle.issue({ name: 'namesake', issuer: 'root', subject: '/CN=middle', extensions: MIDDLE })
      oracle.sign('alone.cms', 'leaf', 'document', '-nodetach')
      await expectReason({ file: 'alone.cms', middle: 'namesake' }, 'CERTIFICATE_SIGNATURE_INVALID')
      oracle.write('both.pem', Buffer.concat([oracle.read('namesake.pem'), oracle.read('middle.pem')]))
      await expectReason({ file: 'alone.cms', middle: 'both' }, null)
    })

    it('over a cross certificate', async () => {
      oracle.issue({ name: 'newroot', kind: '512:C' })
      oracle.issue({
        name: 'cross',
        issuer: 'newroot',
        key: 'root',
        subject: '/CN=root',
        extensions: EXTENSIONS.AUTHORITY,
      })
      await expectReason({ trust: 'newroot' }, 'ISSUER_UNKNOWN')
      await expectReason({ trust: 'newroot', middle: 'cross' }, null)
    })

    it.each<[string, Partial<Issue>, Reason | null]>([
      ['no authority', { extensions: ['basicConstraints=CA:FALSE', ...KEY_IDS] }, 'ISSUER_NOT_AUTHORITY'],
      ['silent', { extensions: KEY_IDS }, 'ISSUER_NOT_AUTHORITY'],
      [
        'may not certify',
        { extensions: ['basicConstraints=CA:TRUE', 'keyUsage=cRLSign', ...KEY_IDS] },
        'ISSUER_KEY_USAGE',
      ],
      ['expired', { until: '20260501000000Z' }, 'ISSUER_EXPIRED'],
      ['early', { from: '20260701000000Z' }, 'ISSUER_NOT_YET_VALID'],
      ['strange', { extensions: [...MIDDLE, '1.2.3.4=critical,DER:0500'] }, 'CRITICAL_EXTENSION_UNKNOWN'],
      [
        'for others',
        { extensions: [...MIDDLE, 'nameConstraints=critical,permitted;email:example.org'] },
        'NAME_NOT_PERMITTED',
      ],
      [
        'for these',
        { extensions: [...MIDDLE, 'nameConstraints=critical,permitted;email:example.test'] },
        null,
      ],
      [
        'not for these',
        { extensions: [...MIDDLE, 'nameConstraints=critical,excluded;email:example.test'] },
        'NAME_NOT_PERMITTED',
      ],
      ['lower', { issuer: 'middle' }, 'PATH_TOO_LONG'],
    ])('through an authority that is %s', async (word, issue, reason) => {
      const name = word.replaceAll(' ', '-')
      oracle.issue({ name: `ca-${name}`, issuer: 'root', extensions: MIDDLE, ...issue })
      oracle.issue({
        name: `under-${name}`,
        issuer: `ca-${name}`,
        subject: '/CN=x/emailAddress=a@example.test',
      })
      oracle.sign('under.cms', `under-${name}`, 'document', '-nodetach', '-certfile', `ca-${name}.pem`)
      await expectReason({ file: 'under.cms', middle: 'middle' }, reason)
    })
  })

  describe('revocation', () => {
    it.each<[string, Parameters<OpenSsl['crl']>[2], Parameters<OpenSsl['crl']>[3], Reason | null]>([
      ['clean', [], {}, null],
      ['listed', [{ name: 'leaf', date: '260201000000Z' }], {}, 'CERTIFICATE_REVOKED'],
      [
        'compromised',
        [{ name: 'leaf', date: '260201000000Z', reason: 'keyCompromise' }],
        {},
        'CERTIFICATE_REVOKED',
      ],
      [
        'on hold',
        [{ name: 'leaf', date: '260201000000Z', reason: 'holdInstruction,holdInstructionReject' }],
        {},
        'CERTIFICATE_REVOKED',
      ],
      ['later', [{ name: 'leaf', date: '270201000000Z' }], {}, null],
      ['another', [{ name: 'second', date: '260201000000Z' }], {}, null],
      ['stale', [], { until: '20260501000000Z' }, 'CRL_EXPIRED'],
      ['early', [], { from: '20260701000000Z' }, 'CRL_NOT_YET_VALID'],
      ['delta', [], { extensions: ['deltaCRL=critical,DER:020101'] }, 'CRL_UNSUPPORTED'],
      ['strange', [], { extensions: ['1.2.3.4=critical,DER:0500'] }, 'CRL_UNSUPPORTED'],
    ])('by a list that is %s', async (word, revoked, settings, reason) => {
      const name = `crl-${word.replaceAll(' ', '-')}`
      const extensions = settings?.extensions?.map((each) => each.replace('deltaCRL', '2.5.29.27'))
      oracle.crl(name, 'middle', revoked, { ...settings, ...(extensions ? { extensions } : {}) })
      await expectReason({ crl: name }, reason)
    })

    it('by a full list and its delta', async () => {
      const delta = { from: '20260201000000Z', extensions: ['2.5.29.27=critical,DER:020101'] }
      oracle.crl('full', 'middle', [])
      oracle.crl('full-gone', 'middle', [{ name: 'leaf', date: '260110000000Z' }])
      oracle.crl('delta', 'middle', [{ name: 'leaf', date: '260201000000Z' }], delta)
      oracle.crl(
        'lifted',
        'middle',
        [{ name: 'leaf', date: '260201000000Z', reason: 'removeFromCRL' }],
        delta,
      )
      const both = (a: string, b: string) =>
        oracle.write('both-crl.pem', Buffer.concat([oracle.read(`${a}.pem`), oracle.read(`${b}.pem`)]))
      both('full', 'delta')
      await expectReason({ crl: 'both-crl' }, 'CERTIFICATE_REVOKED')
      both('full-gone', 'lifted')
      await expectReason({ crl: 'both-crl' }, null)
    })

    it('by lists of others', async () => {
      oracle.crl('root-crl', 'root')
      await expectReason({ crl: 'root-crl' }, 'REVOCATION_UNKNOWN')
      oracle.issue({ name: 'impostor', subject: '/CN=middle' })
      oracle.crl('impostor-crl', 'impostor')
      await expectReason({ crl: 'impostor-crl' }, 'CRL_SIGNATURE_INVALID')
      oracle.crl('gone-crl', 'root', [{ name: 'middle', date: '260201000000Z' }])
      oracle.crl('middle-crl', 'middle')
      oracle.write('all-crl.pem', Buffer.concat([oracle.read('gone-crl.pem'), oracle.read('middle-crl.pem')]))
      await expectReason({ crl: 'all-crl' }, 'ISSUER_REVOKED')
    })
  })

  it('certificates are judged too', async () => {
    oracle.crl('leaf-gone', 'middle', [{ name: 'leaf', date: '260201000000Z' }])
    await expectReason({ file: 'leaf.pem', middle: 'middle' }, null)
    await expectReason({ file: 'root.pem' }, null)
    await expectReason({ file: 'leaf.pem' }, 'ISSUER_UNKNOWN')
    await expectReason({ file: 'leaf.pem', middle: 'middle', crl: 'leaf-gone' }, 'CERTIFICATE_REVOKED')
    await expectReason({ file: 'leaf.pem', middle: 'middle', at: '2050-01-01' }, 'CERTIFICATE_EXPIRED')
    expect(await judge({ file: 'leaf.pem', middle: 'middle' })).toMatchObject({
      level: null,
      signers: [{ subject: { CN: 'leaf' } }],
    })
  })

  it('say who signed', async () => {
    const subject =
      '/CN=ООО "Ромашка"/SN=Иванов/GN=Пётр Сергеевич/O=ООО "Ромашка"/OU=1/OU=2/INN=007707083893/OGRN=1027700132195/SNILS=11223344595'
    const { signers } = await judge({ file: signedBy({ name: 'person', subject }) })
    expect(signers[0]?.subject).toEqual({
      CN: 'ООО "Ромашка"',
      SN: 'Иванов',
      G: 'Пётр Сергеевич',
      O: 'ООО "Ромашка"',
      INN: '007707083893',
      INNLE: '7707083893',
      OGRN: '1027700132195',
      OGRNIP: null,
      SNILS: '11223344595',
    })
    const firm = await judge({
      file: signedBy({
        name: 'firm',
        subject: '/CN=x/INNLE=7707083893/OGRNIP=304500116000157/INN=500100732259',
      }),
    })
    expect(firm.signers[0]?.subject).toMatchObject({
      INN: '500100732259',
      INNLE: '7707083893',
      OGRNIP: '304500116000157',
    })
  })
})
