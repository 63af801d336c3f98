import { describe, expect, it } from 'vitest'
import { type Signer, type SignerCertificate, SigningError } from '@/components/signing/signer'
import type { Verdict } from '@/server/modules/signatures/contract'
import { type Kit, type StepResult, examine, stepsOf, trySigning } from './browser-check'

const NOW = 1000
const nobody = {
  CN: 'Секретов',
  SN: null,
  G: null,
  O: null,
  INN: null,
  INNLE: null,
  OGRN: null,
  OGRNIP: null,
  SNILS: null,
}
function certificate(id: string, notBefore = 0, notAfter = 2000): SignerCertificate {
  const summary = { subject: nobody, issuer: nobody, serial: '1', notBefore, notAfter }
  return { id, der: new Uint8Array(1), summary, key: 'gost256' }
}
const verdict = (reason: Verdict['reason'] = null): Verdict => ({
  valid: !reason,
  reason,
  level: null,
  signers: [],
})

function kitWith(
  given: Partial<Kit> & {
    certificates?: SignerCertificate[]
    versions?: () => Promise<object>
    sign?: Signer['sign']
  },
): Kit {
  const { certificates = [certificate('a')], versions, sign, ...rest } = given
  const signer = {
    kind: rest.kind ?? 'plugin',
    listCertificates: () => Promise.resolve(certificates),
    sign: sign ?? (() => Promise.resolve(new Uint8Array(1))),
    versions: versions ?? (() => Promise.resolve({ plugin: '2.0.15200', provider: '5.0.13000' })),
  }
  return {
    kind: 'plugin',
    secure: true,
    webcrypto: () => Promise.resolve(true),
    open: () => Promise.resolve(signer as unknown as Signer),
    now: () => NOW,
    judge: () => Promise.resolve(verdict()),
    judgeSignature: () => Promise.resolve(verdict()),
    close: () => undefined,
    ...rest,
  }
}

async function all<T>(steps: AsyncGenerator<StepResult, T>) {
  const results: StepResult[] = []
  for (;;) {
    const next = await steps.next()
    if (next.done) return { results, end: next.value, last: results.at(-1) }
    results.push(next.value)
  }
}

describe('can this browser sign', () => {
  it.each(['plugin', 'key-file', 'demonstration'] as const)(
    'all steps in order when all is well: %s',
    async (kind) => {
      const kit = kitWith({ kind })
      const { results, end } = await all(examine(kit))
      const signed = await all(trySigning(kit, end!.signer, 'a'))
      const steps = [...results, ...signed.results]
      expect(steps.map(({ step }) => step)).toEqual(stepsOf(kind))
      expect(steps.every(({ state }) => state === 'passed')).toBe(true)
      expect(signed.end).toBe(true)
    },
  )

  it('nothing about people is in the results', async () => {
    const { results } = await all(examine(kitWith({})))
    expect(JSON.stringify(results)).not.toContain('Секретов')
  })

  it.each<[string, Parameters<typeof kitWith>[0], Partial<StepResult>]>([
    ['no secure context', { secure: false }, { step: 'secure' }],
    ['no WebCrypto', { webcrypto: () => Promise.reject(new Error('absent')) }, { step: 'webcrypto' }],
    [
      'no extension',
      { versions: () => Promise.reject(new SigningError('PLUGIN_ABSENT')) },
      { step: 'extension', problem: 'PLUGIN_ABSENT' },
    ],
    [
      'no program behind it',
      { versions: () => Promise.reject(new SigningError('PLUGIN_INCOMPLETE')) },
      { step: 'plugin', problem: 'PLUGIN_INCOMPLETE' },
    ],
    [
      'no provider',
      { versions: () => Promise.resolve({ plugin: '2', provider: null }) },
      { step: 'provider' },
    ],
    ['no certificates', { certificates: [] }, { step: 'certificates', facts: { all: 0 } }],
    [
      'expired ones only',
      { certificates: [certificate('a', 0, 10), certificate('b', 2000, 3000)] },
      { step: 'dates', facts: { all: 2, expired: 1, early: 1 } },
    ],
    [
      'a foreign authority',
      { judge: () => Promise.resolve(verdict('ISSUER_UNKNOWN')) },
      { step: 'issuer', reason: 'ISSUER_UNKNOWN' },
    ],
    ['a silent portal', { judge: () => Promise.resolve(null) }, { step: 'issuer' }],
    [
      'a wrong password',
      {
        kind: 'key-file',
        open: () => Promise.reject(Object.assign(new Error(), { problem: 'PASSWORD_WRONG' })),
      },
      { step: 'key', problem: 'PASSWORD_WRONG' },
    ],
  ])('stops where it fails: %s', async (_, given, expected) => {
    const { end, last, results } = await all(examine(kitWith(given)))
    expect(end).toBeNull()
    expect(last).toMatchObject({ ...expected, state: 'failed' })
    expect(results.slice(0, -1).every(({ state }) => state === 'passed')).toBe(true)
  })

  it('warns of certificates that may not be used, and offers the others first', async () => {
    const certificates = [certificate('old', 0, 10), certificate('good')]
    const { results, end } = await all(examine(kitWith({ certificates })))
    expect(results.find(({ step }) => step === 'dates')?.state).toBe('warning')
    expect(end?.candidates.map(({ own, refused }) => [own.id, refused])).toEqual([
      ['good', null],
      ['old', 'CERTIFICATE_EXPIRED'],
    ])
  })

  it('says why the test signature failed, or was not accepted', async () => {
    const kit = kitWith({ sign: () => Promise.reject(new SigningError('PIN_WRONG', '0x8010006B')) })
    const failed = await all(trySigning(kit, await kit.open(), 'a'))
    expect(failed.last).toEqual({
      step: 'signature',
      state: 'failed',
      problem: 'PIN_WRONG',
      code: '0x8010006B',
    })
    const refusing = kitWith({ judgeSignature: () => Promise.resolve(verdict('CONTENT_CHANGED')) })
    const refused = await all(trySigning(refusing, await refusing.open(), 'a'))
    expect(refused).toMatchObject({ end: false, last: { step: 'verified', reason: 'CONTENT_CHANGED' } })
  })
})
