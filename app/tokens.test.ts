import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')

type Tokens = Record<string, readonly [day: string, night: string]>

/** Colours declared in the first block that opens with `selector {`. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  const pairs = [...block.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)]
  return Object.fromEntries(pairs.map(([, name, day, night]) => [name ?? '', [day ?? '', night ?? '']]))
}

/** WCAG 2.2 relative luminance of `#rrggbb`, 0…1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces = ['paper', 'canvas', 'hover', 'action-soft', 'near-soft', 'refused-soft', 'received-soft']

/** Text and the surfaces it is set on: WCAG 1.4.3, at least 4.5:1. */
const text: [string, string[]][] = [
  ['ink', surfaces],
  ['muted', surfaces],
  ['link', ['paper', 'canvas', 'hover', 'action-soft']],
  ['near', ['paper', 'canvas', 'hover', 'near-soft']],
  ['refused', ['paper', 'canvas', 'hover', 'refused-soft']],
  ['received', ['paper', 'canvas', 'hover', 'received-soft']],
  ['on-action', ['action', 'action-hover']],
  ['on-danger', ['danger', 'danger-hover']],
  ['on-bar', ['bar']],
  ['on-bar-muted', ['bar']],
]

/** Outlines of controls, bars and the focus ring: WCAG 1.4.11, at least 3:1. */
const outlines: [string, string[]][] = [
  ['edge', ['paper', 'canvas']],
  ['focus', ['paper', 'canvas', 'hover', 'action-soft']],
  ['near-line', ['paper', 'near-soft']],
  ['refused-line', ['paper', 'refused-soft']],
  ['received-line', ['paper', 'received-soft']],
  ['on-bar', ['bar']],
]

const base = tokensOf(':root')
const high = tokensOf(":root[data-vision='high']")

describe.each([
  ['ordinary', base, 4.5, 3],
  ['for the visually impaired', { ...base, ...high }, 7, 4.5],
] as const)('version %s', (_version, tokens, textMinimum, outlineMinimum) => {
  const cases = [
    ...text.map((pair) => [...pair, textMinimum] as const),
    ...outlines.map((pair) => [...pair, outlineMinimum] as const),
  ].flatMap(([front, backs, minimum]) => backs.map((back) => ({ front, back, minimum })))

  it.each(cases)('$front on $back is at least $minimum:1 by day and by night', ({ front, back, minimum }) => {
    for (const time of [0, 1] as const) {
      const [a, b] = [tokens[front]?.[time], tokens[back]?.[time]]
      expect(a && b, `${front} and ${back} are declared`).toBeTruthy()
      expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(minimum)
    }
  })
})

describe('the version for the visually impaired', () => {
  it('overrides only names that exist', () => {
    expect(Object.keys(high).filter((name) => !(name in base))).toEqual([])
  })

  it('overrides every colour', () => {
    expect(Object.keys(base).filter((name) => !(name in high))).toEqual([])
  })
})
