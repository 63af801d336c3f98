import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { releasing, Slots } from './slots'

describe('slots', () => {
  test('never hold more than they may, in all and of one, and are all free again in the end', () => {
    const act = fc.record({ owner: fc.constantFrom('a', 'b', 'c'), release: fc.option(fc.nat(20)) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const slots = new Slots({ inAll: 3, ofOne: 2 })
        const held: { owner: string; release: () => void }[] = []
        for (const { owner, release } of acts) {
          if (release !== null) {
            const [ended] = held.splice(release, 1)
            // A second time changes nothing.
            ended?.release()
            ended?.release()
            continue
          }
          const own = held.filter((one) => one.owner === owner).length
          const taken = slots.take(owner)
          expect(taken !== null).toBe(held.length < 3 && own < 2)
          if (taken) held.push({ owner, release: taken })
        }
        for (const { release } of held) release()
        expect([slots.take('a'), slots.take('b'), slots.take('c')].every(Boolean)).toBe(true)
      }),
    )
  })

  const bytes = (fails: boolean) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array([1, 2, 3]))
        if (fails) controller.error(new Error('broke off'))
        else controller.close()
      },
    })

  test('are given back when the answer has ended, has failed, or is not wanted any more', async () => {
    let released = 0
    const body = (fails = false) => new Response(releasing(bytes(fails), () => void released++))
    expect((await body().arrayBuffer()).byteLength).toBe(3)
    expect(released).toBe(1)
    await expect(body(true).arrayBuffer()).rejects.toThrow()
    expect(released).toBe(2)
    await body().body!.cancel()
    expect(released).toBe(3)
  })
})
