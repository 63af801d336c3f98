import { createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto'

/** What a browser keeps of a subscription: its pair of keys and its secret (RFC 8291, 2). */
export interface Subscriber {
  pair: ECDH
  secret: Buffer
}

/** A subscriber whose private key is known, as a browser would have invented one; base64url. */
export function subscriberOf(privateKey: string, secret: string): Subscriber {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey, 'base64url')
  return { pair, secret: Buffer.from(secret, 'base64url') }
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length))

/**
 * Opens a body of the coding aes128gcm (RFC 8188) encrypted for a subscriber (RFC 8291). Written from the standards with
 * node:crypto alone, so that it proves what the sending library does. Throws when anything is not as it should be.
 */
export function decrypt(body: Buffer, { pair, secret }: Subscriber): string {
  // Header: salt of 16 bytes, size of records, length of the key's id, the id: the sender's public key of this message.
  const salt = body.subarray(0, 16)
  const recordSize = body.readUInt32BE(16)
  const idLength = body.readUInt8(20)
  if (idLength !== 65) throw new Error(`the sender's key has ${idLength} bytes`)
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  if (record.length > recordSize) throw new Error('a message for push has one record')

  const shared = pair.computeSecret(sender)
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const material = derive(shared, secret, keyInfo, 32)
  const key = derive(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12)

  const cipher = createDecipheriv('aes-128-gcm', key, nonce)
  cipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
  // The last record ends with 2 and any number of zeros.
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (padded[end] !== 2) throw new Error('the record is not the last one')
  return padded.subarray(0, end).toString('utf8')
}
