import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PEER_HEADER } from '@/server/platform/client-address'
import { env } from '@/server/platform/env'
import * as log from '@/server/platform/logger'
import { answerCheck } from './answer-check'
import { CHECK_LIMIT, type CheckAnswer } from './contract'
import { readCertificate } from './domain/certificate'
import { readCrl } from './domain/crl'
import { digestOf } from './domain/crypto-engine'
import { DIGESTS_HEADER, writeDigests } from './domain/digest-header'
import { decodeBase64 } from './domain/input'
import vectors from './domain/vectors.json'
import { verifyFile } from './domain/verify'

const bytes = (base64: string) => decodeBase64(base64)!
const trust = {
  anchors: [readCertificate(bytes(vectors.root))],
  intermediates: [readCertificate(bytes(vectors.middle))],
  crls: [readCrl(bytes(vectors.crl))],
}
const judgeBy: Parameters<typeof answerCheck>[1] = (file, options) => verifyFile(file, { ...options, trust })
const messageOf = (name: string) => bytes(vectors.cases.find((each) => each.name === name)!.message)
const document = new TextEncoder().encode(vectors.document)

let address = 0
function post(body: BodyInit | null, headers: Record<string, string> = {}) {
  const from = { [PEER_HEADER]: `10.0.0.${address}`, ...headers }
  return new Request('http://portal.test/api/signatures/check', {
    method: 'POST',
    body,
    headers: from,
    duplex: 'half',
  } as RequestInit)
}
async function judge(body: Uint8Array, headers?: Record<string, string>) {
  const response = await answerCheck(post(Uint8Array.from(body), headers), judgeBy)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return { status: response.status, answer: (await response.json()) as CheckAnswer & { code?: string } }
}

beforeEach(() => {
  address++
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(vectors.at) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the public check of a signature', () => {
  it('judges an attached signature with the trust of the portal, at the time of the portal', async () => {
    const { status, answer } = await judge(messageOf('gost256'))
    expect(status).toBe(200)
    expect(answer).toMatchObject({ judgedAt: Date.parse(vectors.at), verdict: { valid: true } })
  })

  it('judges a detached one by the digest alone', async () => {
    const streebog256 = await digestOf('streebog256', document)
    const good = { [DIGESTS_HEADER]: writeDigests({ streebog256 }) }
    expect((await judge(messageOf('gost256 detached'), good)).answer.verdict.valid).toBe(true)
    const other = { [DIGESTS_HEADER]: writeDigests({ streebog256: streebog256.map((byte) => byte ^ 1) }) }
    expect((await judge(messageOf('gost256 detached'), other)).answer.verdict.reason).toBe('CONTENT_CHANGED')
    expect((await judge(messageOf('gost256 detached'))).answer.verdict.reason).toBe('CONTENT_MISSING')
  })

  it('judges a certificate, and garbage', async () => {
    const { answer } = await judge(bytes(vectors.keys.rsa.certificate))
    expect(answer.verdict).toMatchObject({ valid: true, level: null })
    expect((await judge(new Uint8Array(0))).answer.verdict.reason).toBe('INPUT_MALFORMED')
    expect((await judge(document)).answer.verdict.reason).toBe('INPUT_MALFORMED')
  })

  it('refuses what is too large, announced or not', async () => {
    const announced = post('x', { 'content-length': String(CHECK_LIMIT + 1) })
    expect((await answerCheck(announced, judgeBy)).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    expect((await answerCheck(post(endless), judgeBy)).status).toBe(413)
    expect(sent).toBeLessThan(CHECK_LIMIT + 4 * 1024 * 1024)
  })

  it('lets nobody who sends slowly keep others out', async () => {
    const ends: (() => void)[] = []
    const slow = () =>
      answerCheck(post(new ReadableStream({ start: (one) => void ends.push(() => one.close()) })), judgeBy)
    const kept = [slow(), slow(), slow()]
    expect((await slow()).status).toBe(503)
    address++
    expect((await judge(document)).status).toBe(200)
    for (const end of ends) end()
    expect((await Promise.all(kept)).map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('refuses other sites, bad digests and too many calls', async () => {
    expect((await judge(document, { origin: 'https://evil.test' })).status).toBe(403)
    expect((await judge(document, { origin: new URL(env().PUBLIC_URL).origin })).status).toBe(200)
    expect((await judge(document, { [DIGESTS_HEADER]: 'md5=AA==' })).status).toBe(400)
    let last = 200
    for (let i = 0; i < 60 && last === 200; i++) last = (await judge(document)).status
    const refused = await judge(document)
    expect(refused).toMatchObject({ status: 429, answer: { code: 'RATE_LIMITED' } })
  })

  it('logs nothing of the file, not even when it fails', async () => {
    const lines = vi.spyOn(log.logger, 'error').mockImplementation(() => undefined)
    const broken = () => Promise.reject(new Error(`about ${vectors.document}`))
    const response = await answerCheck(post(Uint8Array.from(messageOf('gost256'))), broken)
    expect(response.status).toBe(500)
    expect(lines).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(lines.mock.calls)).not.toContain(vectors.document)
    lines.mockRestore()
  })
})
