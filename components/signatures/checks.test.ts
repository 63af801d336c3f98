import { describe, expect, it, vi } from 'vitest'
import type { Recognised } from '@/server/modules/signatures/domain/recognise'
import type { askVerdict } from './ask-verdict'
import { Checks } from './checks'

const signature: Recognised = { kind: 'signature', attached: false, digests: ['streebog256'] }
const digests = { streebog256: new Uint8Array(32) }
const answer = { verdict: { valid: true, reason: null, level: null, signers: [] }, judgedAt: 0 }
const fileOf = (name: string) => new File(['x'], name)

function checksWith(ask: typeof askVerdict = () => Promise.resolve({ answer })) {
  const workshop = {
    recognise: vi.fn((file: File): Promise<Recognised> => {
      if (file.name === 'gone') return Promise.reject(new Error('gone'))
      if (file.name.endsWith('.sig')) return Promise.resolve(signature)
      return Promise.resolve({ kind: file.name.endsWith('.cer') ? 'certificate' : 'document' })
    }),
    hash: vi.fn((_file: File, _names: unknown, onProgress: (done: number) => void) => {
      onProgress(1)
      return Promise.resolve(digests)
    }),
    close: vi.fn(),
  }
  const asked = vi.fn(ask)
  return { checks: new Checks(workshop, asked), workshop, asked }
}
const settled = (checks: Checks) =>
  vi.waitFor(() => {
    for (const { outcome } of checks.read().tasks) {
      expect(['answered', 'failed', 'unreadable', undefined]).toContain(outcome?.state)
    }
    expect(checks.read().reading).toEqual([])
  })

describe('files that were given', () => {
  it('are judged: a certificate as it is, a signature with the digest of its document only', async () => {
    const { checks, workshop, asked } = checksWith()
    const [document, sig, cer] = [fileOf('a.pdf'), fileOf('a.pdf.sig'), fileOf('b.cer')]
    await checks.add([sig, cer, document])
    await settled(checks)
    expect(workshop.hash).toHaveBeenCalledWith(document, ['streebog256'], expect.any(Function))
    expect(asked.mock.calls.map(([file, given]) => [file, given])).toEqual([
      [sig, digests],
      [cer, null],
    ])
    expect(asked.mock.calls.some(([file]) => file === document)).toBe(false)
    expect(checks.read().tasks).toHaveLength(2)
  })

  it('wait for the document, and are judged when it comes', async () => {
    const { checks, asked } = checksWith()
    await checks.add([fileOf('a.sig')])
    expect(checks.read().tasks).toMatchObject([{ kind: 'detached', documentId: null, outcome: null }])
    expect(asked).not.toHaveBeenCalled()
    await checks.add([fileOf('a.pdf')])
    await settled(checks)
    expect(checks.read().tasks).toMatchObject([{ documentName: 'a.pdf', outcome: { state: 'answered' } }])
  })

  it('are told apart when they cannot be read', async () => {
    const { checks, asked } = checksWith()
    await checks.add([fileOf('gone')])
    expect(checks.read()).toMatchObject({ tasks: [], unreadable: [{ name: 'gone' }] })
    expect(asked).not.toHaveBeenCalled()
  })

  it('can be judged again after a failure', async () => {
    const failure = { code: 'UNAVAILABLE', traceId: '', details: {} } as const
    const ask = vi.fn<typeof askVerdict>().mockResolvedValueOnce({ failure }).mockResolvedValue({ answer })
    const { checks } = checksWith(ask)
    await checks.add([fileOf('a.cer')])
    await settled(checks)
    const [task] = checks.read().tasks
    expect(task?.outcome).toEqual({ state: 'failed', failure })
    checks.retry(task!.key)
    await settled(checks)
    expect(checks.read().tasks[0]?.outcome).toEqual({ state: 'answered', answer })
  })

  it('are forgotten, with what was under way', async () => {
    let finish: (value: { answer: typeof answer }) => void = () => undefined
    const { checks, workshop } = checksWith(() => new Promise((resolve) => (finish = resolve)))
    await checks.add([fileOf('a.cer')])
    checks.clear()
    finish({ answer })
    expect(workshop.close).toHaveBeenCalled()
    expect(checks.read()).toEqual({ tasks: [], reading: [], unreadable: [] })
  })
})
