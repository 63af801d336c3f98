/** A font of pdfkit as its types do not tell it: sizes are in thousandths of the text's size. */
export interface Font {
  id: string
  ascender: number
  ref(): unknown
  encode(text: string): [string[], unknown]
  widthOfString(text: string, size: number): number
}

/**
 * Texts as the codes of a font, character by character: each is asked of the font once. Kerning and ligatures are left out
 * on purpose: a text is as wide as `measureBy` says, and a table of 50,000 rows is written in seconds.
 */
export class Letters {
  private readonly known = new Map<string, string>()
  constructor(readonly font: Font) {}

  /** From the top of a line to its baseline, for a text of one point. */
  get baseline(): number {
    return this.font.ascender / 1000
  }

  /** The text in hexadecimal, as an operator of PDF takes it. */
  encode(text: string): string {
    let codes = ''
    for (const character of text) {
      let code = this.known.get(character)
      if (code === undefined) this.known.set(character, (code = this.font.encode(character)[0].join('')))
      codes += code
    }
    return codes
  }
}

const inks = new Map<string, string>()

/** `#14418b` → `0.078 0.255 0.545`. */
export function inkOf(color: string): string {
  let ink = inks.get(color)
  if (ink === undefined) {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    inks.set(color, (ink = parts.map(point).join(' ')))
  }
  return ink
}

/** A number as PDF writes it. */
export const point = (value: number): string => String(Math.round(value * 1000) / 1000)
