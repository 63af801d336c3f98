import { ROUNDS, transform } from './streebog-round'
import { wasmCompress } from './streebog-wasm'

/**
 * GOST R 34.11-2012 "Streebog" (RFC 6986), 256 and 512 bits, without dependencies: the same file hashes on the server and in
 * the browser. WebAssembly does the work where it may run, plain TypeScript elsewhere.
 */

export type StreebogBits = 256 | 512

const BLOCK = 64
const ZERO = new Int32Array(16)
const key = new Int32Array(16)
const text = new Int32Array(16)

/** h = g_N(h, m): the compression function of section 8; `counter` is N. Exported for its test. */
export function plainCompress(state: Int32Array, message: Int32Array, counter: Int32Array) {
  transform(state, counter, key)
  text.set(message)
  for (let round = 0; round < 12; round++) {
    transform(text, key, text)
    transform(key, ROUNDS[round]!, key)
  }
  for (let i = 0; i < 16; i++) state[i]! ^= text[i]! ^ key[i]! ^ message[i]!
}

const compress = wasmCompress() ?? plainCompress

/** to = to + what modulo 2^512. */
function add(to: Int32Array, what: Int32Array) {
  let carry = 0
  for (let i = 0; i < 16; i++) {
    const sum = (to[i]! >>> 0) + (what[i]! >>> 0) + carry
    to[i] = sum
    carry = sum > 0xffffffff ? 1 : 0
  }
}

/** A running hash: `update` any number of times, then `digest` once. */
export class Streebog {
  private readonly state = new Int32Array(16)
  private readonly counter = new Int32Array(16)
  private readonly sum = new Int32Array(16)
  private readonly message = new Int32Array(16)
  private readonly length = new Int32Array(16)
  private readonly buffer = new Uint8Array(BLOCK)
  private buffered = 0
  private finished = false

  constructor(private readonly bits: StreebogBits) {
    if (bits === 256) this.state.fill(0x01010101)
  }

  /** Takes the next bytes. Throws after `digest`. */
  update(bytes: Uint8Array): this {
    if (this.finished) throw new Error('the hash has been finished')
    let at = 0
    if (this.buffered > 0) {
      at = Math.min(BLOCK - this.buffered, bytes.length)
      this.buffer.set(bytes.subarray(0, at), this.buffered)
      this.buffered += at
      if (this.buffered < BLOCK) return this
      this.block(this.buffer, 0, BLOCK)
      this.buffered = 0
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.block(bytes, at, BLOCK)
    this.buffer.set(bytes.subarray(at))
    this.buffered = bytes.length - at
    return this
  }

  /** 32 or 64 bytes, in the order that signatures and certificates use. */
  digest(): Uint8Array<ArrayBuffer> {
    if (this.finished) throw new Error('the hash has been finished')
    this.finished = true
    this.buffer.fill(0, this.buffered)
    this.buffer[this.buffered] = 1
    this.block(this.buffer, 0, this.buffered)
    compress(this.state, this.counter, ZERO)
    compress(this.state, this.sum, ZERO)
    const bytes = new Uint8Array(BLOCK)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < 16; i++) view.setInt32(i * 4, this.state[i]!, true)
    return this.bits === 512 ? bytes : bytes.slice(32)
  }

  /** One block of 64 bytes of which `length` belong to the message; the last one is padded by the caller. */
  private block(bytes: Uint8Array, at: number, length: number) {
    const { message } = this
    for (let i = 0, b = at; i < 16; i++, b += 4) {
      message[i] = bytes[b]! | (bytes[b + 1]! << 8) | (bytes[b + 2]! << 16) | (bytes[b + 3]! << 24)
    }
    compress(this.state, message, this.counter)
    this.length[0] = length * 8
    add(this.counter, this.length)
    add(this.sum, message)
  }
}

/** Streebog of one piece of bytes. */
export function streebog(bits: StreebogBits, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Streebog(bits).update(bytes).digest()
}

/** HMAC with Streebog (RFC 7836, 4.1). Keys longer than a block are hashed first. */
export function hmacStreebog(
  bits: StreebogBits,
  secret: Uint8Array,
  ...parts: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(BLOCK)
  padded.set(secret.length > BLOCK ? streebog(bits, secret) : secret)
  const inner = new Streebog(bits).update(padded.map((byte) => byte ^ 0x36))
  for (const part of parts) inner.update(part)
  return new Streebog(bits)
    .update(padded.map((byte) => byte ^ 0x5c))
    .update(inner.digest())
    .digest()
}

/** HMAC with Streebog of 512 bits. */
export const hmacStreebog512 = (secret: Uint8Array, ...parts: readonly Uint8Array[]) =>
  hmacStreebog(512, secret, ...parts)
