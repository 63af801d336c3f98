import { expect, test } from 'vitest'
import { decrypt, subscriberOf } from './decrypt'

/** RFC 8291, section 5: the standard's own example. */
const EXAMPLE = {
  privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  secret: 'BTBZMqHH6r4Tts7J_aSIgg',
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

test('a message of the standard is opened, and no changed one', () => {
  const subscriber = subscriberOf(EXAMPLE.privateKey, EXAMPLE.secret)
  const body = Buffer.from(EXAMPLE.body, 'base64url')
  expect(decrypt(body, subscriber)).toBe('When I grow up, I want to be a watermelon')
  for (let at = 0; at < body.length; at += 7) {
    // The size of records is not covered by the seal.
    if (at >= 16 && at < 20) continue
    const changed = Buffer.from(body)
    changed[at] = changed[at]! ^ 1
    expect(() => decrypt(changed, subscriber), `byte ${at}`).toThrow()
  }
})
