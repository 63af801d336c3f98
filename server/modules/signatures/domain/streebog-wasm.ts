import { HIGH, LOW, ROUNDS } from './streebog-round'

/**
 * The compression function of Streebog as WebAssembly: 64-bit words make it three times as fast as JavaScript's 32. The
 * module (2 KB) is written here instruction by instruction, so there is no binary to trust and no compiler to install.
 *
 * Memory: eight tables of 256 words, then the state h, the message m, the counter N and, right behind it, the twelve round
 * constants, because N and they are used in the same way: K₁ = LPS(h ⊕ N), Kᵢ₊₁ = LPS(Kᵢ ⊕ Cᵢ).
 */
const TABLES = 8 * 256 * 8
const STATE = TABLES
const MESSAGE = STATE + 64
const COUNTER = MESSAGE + 64
const END = COUNTER + 64 + 12 * 64

// Locals: the key, the text and the result of a transformation, eight words each; then the place of the constant.
const KEY = 0
const TEXT = 8
const RESULT = 16
const PLACE = 24

const OP = {
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  branchIf: (depth: number) => [0x0d, depth],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  load: (offset: number) => [0x29, 3, ...unsigned(offset)],
  store: (offset: number) => [0x37, 3, ...unsigned(offset)],
  constant32: (value: number) => [0x41, ...signed(value)],
  constant64: (value: number) => [0x42, ...signed(value)],
  less: [0x48],
  notEqual: [0x47],
  add: [0x6a],
  and: [0x71],
  xor: [0x85],
  shiftLeft: [0x86],
  shiftRight: [0x88],
  low32: [0xa7],
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)]
}

const WORDS = [0, 1, 2, 3, 4, 5, 6, 7]

/**
 * The eight locals from `base` on, through S, P and L: word w gathers byte w of each. One source word after the other, so
 * that it and the eight results stay in the processor's registers.
 */
function transform(base: number): number[] {
  const entry = (k: number, w: number) => [
    ...(k === 0 ? [] : OP.get(RESULT + w)),
    ...OP.get(base + k),
    // The byte times eight, which is the place of its table's entry.
    ...(w === 0 ? [...OP.constant64(3), ...OP.shiftLeft] : [...OP.constant64(8 * w - 3), ...OP.shiftRight]),
    ...[...OP.low32, ...OP.constant32(0x7f8), ...OP.and, ...OP.load(k * 2048)],
    ...(k === 0 ? [] : OP.xor),
    ...OP.set(RESULT + w),
  ]
  return [
    ...WORDS.flatMap((k) => WORDS.flatMap((w) => entry(k, w))),
    ...WORDS.flatMap((w) => [...OP.get(RESULT + w), ...OP.set(base + w)]),
  ]
}

const fixed = (offset: number) => [...OP.constant32(0), ...OP.load(offset)]

function body(): number[] {
  return [
    ...WORDS.flatMap((w) => [...fixed(STATE + w * 8), ...OP.set(KEY + w)]),
    ...WORDS.flatMap((w) => [...fixed(MESSAGE + w * 8), ...OP.set(TEXT + w)]),
    ...[...OP.constant32(COUNTER), ...OP.set(PLACE)],
    ...OP.loop,
    // The text is transformed in every turn but the first, which makes the first key.
    ...[...OP.get(PLACE), ...OP.constant32(COUNTER), ...OP.notEqual, ...OP.if],
    ...WORDS.flatMap((w) => [...OP.get(TEXT + w), ...OP.get(KEY + w), ...OP.xor, ...OP.set(TEXT + w)]),
    ...transform(TEXT),
    ...OP.end,
    ...WORDS.flatMap((w) => [
      ...OP.get(KEY + w),
      ...OP.get(PLACE),
      ...OP.load(w * 8),
      ...OP.xor,
      ...OP.set(KEY + w),
    ]),
    ...transform(KEY),
    ...[...OP.get(PLACE), ...OP.constant32(64), ...OP.add, ...OP.set(PLACE)],
    ...[...OP.get(PLACE), ...OP.constant32(END), ...OP.less, ...OP.branchIf(0)],
    ...OP.end,
    ...WORDS.flatMap((w) => [
      ...OP.constant32(0),
      ...[...fixed(STATE + w * 8), ...fixed(MESSAGE + w * 8), ...OP.xor],
      ...[...OP.get(KEY + w), ...OP.xor, ...OP.get(TEXT + w), ...OP.xor],
      ...OP.store(STATE + w * 8),
    ]),
    ...OP.end,
  ]
}

/** The module: imports nothing, exports its memory "m" and the function "f" that takes and returns nothing. */
function moduleBytes(): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content]
  // 24 locals of 64 bits and one of 32.
  const code = [2, 24, 0x7e, 1, 0x7f, ...body()]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, 1, 0x6d, 2, 0, 1, 0x66, 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ])
}

/** As `compress` of `streebog.ts`; null where WebAssembly is missing or the content security policy forbids it. */
export function wasmCompress():
  ((state: Int32Array, message: Int32Array, counter: Int32Array) => void) | null {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()))
    const { m: memory, f: run } = exports
    if (!(memory instanceof WebAssembly.Memory) || typeof run !== 'function') return null
    const words = new Int32Array(memory.buffer)
    for (let i = 0; i < 2048; i++) {
      words[i * 2] = LOW[i]!
      words[i * 2 + 1] = HIGH[i]!
    }
    ROUNDS.forEach((constant, i) => words.set(constant, (COUNTER + 64 + i * 64) / 4))
    return (state, message, counter) => {
      // Loops, because `set` costs more than the rest for as little as 64 bytes.
      for (let i = 0; i < 16; i++) {
        words[STATE / 4 + i] = state[i]!
        words[MESSAGE / 4 + i] = message[i]!
        words[COUNTER / 4 + i] = counter[i]!
      }
      run()
      for (let i = 0; i < 16; i++) state[i] = words[STATE / 4 + i]!
    }
  } catch {
    return null
  }
}
