import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfHex, hexOf } from './numbers'
import { Streebog, hmacStreebog512, plainCompress, streebog } from './streebog'
import { wasmCompress } from './streebog-wasm'

const bytes = (text: string) => new TextEncoder().encode(text)
/** RFC 6986 prints numbers, most significant byte first; bytes run the other way. */
const printed = (hex: string) => bytesOfHex(hex).reverse()

const M1 = bytes('012345678901234567890123456789012345678901234567890123456789012')
const M2 = bytesOfHex(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
)

describe('Streebog', () => {
  it.each([
    [
      512,
      M1,
      '486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b',
    ],
    [256, M1, '00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d'],
    [
      512,
      M2,
      '28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f037613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e',
    ],
    [256, M2, '508f7e553c06501d749a66fc28c6cac0b005746d97537fa85d9e40904efed29d'],
  ] as const)('gives the examples of RFC 6986, section 10 (%i bits)', (bits, message, expected) => {
    expect(hexOf(streebog(bits, message))).toBe(hexOf(printed(expected)))
  })

  it('hashes nothing', () => {
    expect(hexOf(streebog(256, new Uint8Array(0)))).toBe(
      '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb',
    )
  })

  it('gives the same however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(256 as const, 512 as const),
        fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }),
        (bits, parts) => {
          const running = new Streebog(bits)
          for (const part of parts) running.update(part)
          expect(running.digest()).toEqual(streebog(bits, Uint8Array.from(parts.flatMap((p) => [...p]))))
        },
      ),
    )
  })

  it('is the same in WebAssembly and without it', () => {
    const fast = wasmCompress()
    const words = fc
      .array(fc.integer(), { minLength: 16, maxLength: 16 })
      .map((list) => Int32Array.from(list))
    fc.assert(
      fc.property(words, words, words, (state, message, counter) => {
        const [one, other] = [state.slice(), state.slice()]
        plainCompress(one, message, counter)
        fast?.(other, message, counter)
        expect(other).toEqual(one)
        expect(one).not.toEqual(state)
      }),
    )
  })

  it('is finished once', () => {
    const hash = new Streebog(256)
    hash.digest()
    expect(() => hash.digest()).toThrow()
    expect(() => hash.update(M1)).toThrow()
  })

  it('makes the HMAC of RFC 7836, appendix B', () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i)
    const text = bytesOfHex('0126bdb87800af214341456563780100')
    expect(hexOf(hmacStreebog512(key, text))).toBe(
      'a59bab22ecae19c65fbde6e5f4e9f5d8549d31f037f9df9b905500e171923a773d5f1530f2ed7e964cb2eedc29e9ad2f3afe93b2814f79f5000ffc0366c251e6',
    )
  })
})
