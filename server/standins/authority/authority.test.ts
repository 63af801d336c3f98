import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { writeCertificationRequest, writePem } from '@/server/modules/signatures/domain/certification-request'
import { findRevocation, readCrl } from '@/server/modules/signatures/domain/crl'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { binaryPieces } from '@/server/modules/signatures/domain/input'
import { KEY_KINDS, type KeyPair, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import type { TrustStore } from '@/server/modules/signatures/domain/trust'
import { verifyFile } from '@/server/modules/signatures/domain/verify'
import { OpenSsl, hasOracle } from '@/server/modules/signatures/oracle/openssl'
import type { ControlOrder } from './misbehaviour'
import { type RunningAuthority, startAuthority } from './server'
import { SUBJECTS } from './subjects'

const NOW = new Date('2026-11-22T10:00:00Z')
const quiet = { info: () => undefined, error: () => undefined }

describe('the demonstration authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  let running: RunningAuthority
  const start = () => startAuthority({ port: 0, folder, testHooks: true, now: () => NOW, logger: quiet })
  beforeAll(async () => {
    running = await start()
  })
  afterAll(async () => {
    await running.close()
    rmSync(folder, { recursive: true })
  })

  const post = (path: string, body: BodyInit) => fetch(`${running.url}${path}`, { method: 'POST', body })
  const order = (change: ControlOrder) => post('/__control', JSON.stringify(change))
  const get = async (path: string) =>
    new Uint8Array(await (await fetch(`${running.url}${path}`)).arrayBuffer())

  async function certify(pair: KeyPair, subject: string): Promise<Uint8Array[]> {
    const request = await writeCertificationRequest(pair, 'x')
    const answer = await post(`/certificates?subject=${subject}`, Buffer.from(request))
    expect(answer.status).toBe(201)
    return binaryPieces(new Uint8Array(await answer.arrayBuffer()))
  }

  async function trust(): Promise<TrustStore> {
    const lists = await Promise.all(['root', 'issuing'].map((name) => get(`/lists/${name}.crl`)))
    return {
      anchors: [readCertificate(await get('/certificates/root.cer'))],
      intermediates: [readCertificate(await get('/certificates/issuing.cer'))],
      crls: lists.map(readCrl),
    }
  }

  const judge = async (file: Uint8Array) => verifyFile(file, { trust: await trust(), at: NOW.getTime() })

  it.each(KEY_KINDS)('gives a certificate that signs: %s', async (kind) => {
    const pair = await createKeyPair(kind)
    const chain = await certify(pair, 'orlova.baltic-vector')
    expect(chain).toHaveLength(3)
    const certificate = readCertificate(chain[0]!)
    const key = await readSigningKey(pair.pkcs8, certificate)
    const content = digestible(new TextEncoder().encode('Пояснение'))
    const message = await signCms({ content, certificate, key, signingTime: NOW, attached: true })
    expect(await judge(message)).toMatchObject({
      valid: true,
      level: 'CAdES-BES',
      signers: [{ subject: { INNLE: '0000101231', SNILS: '00007120348', SN: 'Орлова' } }],
    })
  })

  it('gives each kind of person what belongs to it', async () => {
    const pair = await createKeyPair('gost256')
    const subjectOf = async (name: string) =>
      (await judge((await certify(pair, name))[0]!)).signers[0]?.subject
    expect(await subjectOf('shcherbakova')).toMatchObject({ O: null, INNLE: null, INN: '000010844902' })
    expect(await subjectOf('tarasov.tarasov-ip')).toMatchObject({ OGRNIP: '300000000001174', O: null })
    expect(await subjectOf('orlova.baltic-vector.old-form')).toMatchObject({
      INN: '000000101231',
      INNLE: '0000101231',
    })
    expect(new Set(SUBJECTS.map(({ key }) => key)).size).toBe(SUBJECTS.length)
  })

  it('refuses what is not a request of the key’s owner', async () => {
    const [mine, other] = [await createKeyPair('gost256'), await createKeyPair('gost256')]
    const forged = writeCertificationRequest({ pkcs8: mine.pkcs8, spki: other.spki }, 'x')
    await expect(forged).rejects.toMatchObject({ reason: 'KEY_INVALID' })
    const request = await writeCertificationRequest(mine, 'x')
    request[request.length - 1]! ^= 1
    const answer = await post('/certificates?subject=orlova', Buffer.from(request))
    expect(await answer.json()).toEqual({ error: 'bad_request', reason: 'SIGNATURE_INVALID' })
    expect((await post('/certificates?subject=nobody', 'x')).status).toBe(404)
    expect(await (await post('/certificates?subject=orlova', 'x')).json()).toMatchObject({
      reason: 'INPUT_MALFORMED',
    })
  })

  it('misbehaves when told', async () => {
    const pair = await createKeyPair('gost256')
    const [certificate] = await certify(pair, 'belov.baltic-vector')
    const { serial } = readCertificate(certificate!)
    expect(await judge(certificate!)).toMatchObject({ valid: true })
    await order({ revoke: [serial] })
    expect(findRevocation(readCrl(await get('/lists/issuing.crl')), serial)?.reason).toBe(1)
    expect(await judge(certificate!)).toMatchObject({ reason: 'CERTIFICATE_REVOKED' })

    for (const [list, reason] of [
      ['stale', 'CRL_EXPIRED'],
      ['damaged', 'CRL_SIGNATURE_INVALID'],
    ] as const) {
      await order({ list })
      expect(await judge((await certify(pair, 'orlova'))[0]!)).toMatchObject({ reason })
    }
    for (const [nextCertificate, reason] of [
      ['expired', 'CERTIFICATE_EXPIRED'],
      ['early', 'CERTIFICATE_NOT_YET_VALID'],
    ] as const) {
      await order({ reset: true, nextCertificate })
      expect(await judge((await certify(pair, 'orlova'))[0]!)).toMatchObject({ reason })
      // Said with the request, it is for this one only.
      expect(await judge((await certify(pair, `orlova&made=${nextCertificate}`))[0]!)).toMatchObject({
        reason,
      })
      expect(await judge((await certify(pair, 'orlova'))[0]!)).toMatchObject({ reason: null })
    }
    await order({ silent: true })
    const { url } = running
    await expect(fetch(`${url}/subjects`, { signal: AbortSignal.timeout(150) })).rejects.toThrow()
    await order({ reset: true })
    expect((await fetch(`${url}/subjects`)).status).toBe(200)
    expect((await order({ list: 'none' as 'good' })).status).toBe(400)
  })

  it('keeps its keys and what it revoked, wherever it is reached', async () => {
    const [certificate] = await certify(await createKeyPair('ecdsa'), 'orlova')
    await order({ revoke: [readCertificate(certificate!).serial] })
    const before = running.url
    await running.close()
    running = await start()
    expect(running.url).not.toBe(before)
    expect(await judge(certificate!)).toMatchObject({ reason: 'CERTIFICATE_REVOKED' })
  })

  it('publishes a list of accredited authorities that names it', async () => {
    const list = new TextDecoder().decode(await get('/list.xml'))
    writeFileSync(join(folder, 'list.xml'), list)
    execFileSync('xmllint', ['--noout', join(folder, 'list.xml')])
    expect(list).toContain(Buffer.from(running.authority.certificate('issuing').raw).toString('base64'))
  })

  describe.skipIf(!hasOracle())('as openssl sees it', () => {
    const oracle = new OpenSsl()
    afterAll(() => oracle.remove())

    it.each(KEY_KINDS)('certificate and lists: %s', async (kind) => {
      const [leaf, issuing, root] = await certify(await createKeyPair(kind), 'tarasov.tarasov-ip')
      oracle.write('leaf.pem', writePem('CERTIFICATE', leaf!))
      oracle.write('issuing.pem', writePem('CERTIFICATE', issuing!))
      const lists = await Promise.all(['root', 'issuing'].map((name) => get(`/lists/${name}.crl`)))
      const trusted = [writePem('CERTIFICATE', root!), ...lists.map((each) => writePem('X509 CRL', each))]
      oracle.write('root.pem', trusted.join(''))
      const check = ['verify', '-x509_strict', '-crl_check_all', '-CAfile', 'root.pem']
      // The clock of these tests stands still; openssl's does not.
      const at = ['-attime', String(NOW.getTime() / 1000)]
      expect(oracle.accepts(...check, ...at, '-untrusted', 'issuing.pem', 'leaf.pem')).toBe(true)
      await order({ revoke: [readCertificate(leaf!).serial] })
      const list = writePem('X509 CRL', await get('/lists/issuing.crl'))
      oracle.write('root.pem', [trusted[0], trusted[1], list].join(''))
      expect(oracle.accepts(...check, ...at, '-untrusted', 'issuing.pem', 'leaf.pem')).toBe(false)
    })

    it.each(['256:A', '512:A', 'rsa', 'ecdsa'] as const)('its own requests are taken: %s', async (kind) => {
      oracle.newKey('own', kind)
      oracle.run('req', '-new', '-key', 'own.key', '-subj', '/CN=x', '-out', 'own.csr')
      const answer = await post('/certificates?subject=orlova', Buffer.from(oracle.read('own.csr')))
      expect(answer.status).toBe(201)
    })
  })
})
