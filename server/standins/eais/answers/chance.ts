/** Chance that is the same for the same words: the invented data need no storage, each question finds them again. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number
  /** A whole number between the two, both included. */
  between(from: number, to: number): number
  pick<T>(list: readonly [T, ...T[]]): T
}

/** FNV-1a over the words, then Mulberry32. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = 0x811c9dc5
  for (const character of words.join('|')) {
    state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193) >>> 0
  }
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { next, between, pick: (list) => list[between(0, list.length - 1)]! }
}
