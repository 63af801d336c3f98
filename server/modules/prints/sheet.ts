import { createRequire } from 'node:module'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import qrcode from 'qrcode-generator'
import type { PrintHead, Stamp } from './contract'
import { measureBy, wrap, type Measure } from './domain/wrap'
import { inkOf, Letters, point, type Font } from './letters'

/** Points: A4 with margins for a punch. */
export const MARGIN = { left: 42, right: 36, top: 62, bottom: 52 } as const
const INK = '#1a1f2b'
const QUIET = '#5a6272'
const LINE = '#c3c9d4'
const DEEP = '#14418b'
const PALE = '#dfe3ec'
const QR_SIZE = 74

const require = createRequire(path.join(process.cwd(), 'package.json'))
const FONTS = {
  text: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  bold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
} as const
export type Face = keyof typeof FONTS

/** What pdfkit has and its types do not tell: the encoder of the font in use, references, resources of a page. */
interface Inside {
  _font: Font
  ref(data: object): { end(content: Buffer): void }
  page: { xobjects: Record<string, unknown>; fonts: Record<string, unknown> }
}

/**
 * A sheet of A4 that is written page after page and keeps none of them: `page x of y` is drawn by a reference whose content
 * is written at the end, when the number of pages is known.
 */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly width: number
  readonly bottom: number
  y = 0
  private pages = 0
  private readonly count: ReturnType<Inside['ref']>
  private readonly faces: Readonly<Record<Face, Letters>>
  private readonly measures = new Map<string, Measure>()
  /** Texts and lines of the page that are not yet in it: written at once, they cost a tenth of what one by one do. */
  private texts: string[] = []
  private rules: string[] = []

  constructor(
    private readonly head: PrintHead,
    layout: 'portrait' | 'landscape' = 'portrait',
  ) {
    this.pdf = new PDFDocument({
      size: 'A4',
      layout,
      margin: 0,
      autoFirstPage: false,
      info: { Title: head.title, Creator: head.words.portal },
    })
    for (const [name, file] of Object.entries(FONTS)) this.pdf.registerFont(name, require.resolve(file))
    const [short, long] = [595.28, 841.89]
    this.width = (layout === 'portrait' ? short : long) - MARGIN.left - MARGIN.right
    this.bottom = (layout === 'portrait' ? long : short) - MARGIN.bottom
    const inside = this.pdf as unknown as Inside
    const faceOf = (face: Face) => {
      this.pdf.font(face)
      return new Letters(inside._font)
    }
    this.faces = { text: faceOf('text'), bold: faceOf('bold') }
    const font = this.faces.text.font
    const { id } = font
    this.count = inside.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -3, 60, 10],
      Resources: { Font: { [id]: font.ref() } },
    })
    this.page()
  }

  /** Width of a text in points. */
  measure(face: Face, size: number): Measure {
    const key = `${face} ${size}`
    const known = this.measures.get(key)
    if (known) return known
    const { font } = this.faces[face]
    const made = measureBy((character) => font.widthOfString(character, size))
    this.measures.set(key, made)
    return made
  }

  lines(text: string, width: number, face: Face, size: number, most?: number): string[] {
    return wrap(text, width, this.measure(face, size), most)
  }

  /** A new page with the head of the portal and the foot of the archive. */
  page(): void {
    this.flush()
    this.pages += 1
    const { pdf, head } = this
    pdf.addPage()
    const right = MARGIN.left + this.width
    this.mark(MARGIN.left, 26)
    this.put(head.words.portal, MARGIN.left + 24, 29, 'bold', 9, { color: DEEP })
    const [title = ''] = this.lines(head.title, this.width * 0.55, 'text', 8, 1)
    this.put(title, right, 30, 'text', 8, { color: QUIET, right: true })
    this.rule(48)
    const foot = this.bottom + 14
    this.rule(foot)
    const [line = ''] = this.lines(head.foot, this.width - 110, 'text', 7, 1)
    this.put(line, MARGIN.left, foot + 7, 'text', 7, { color: QUIET })
    const page = `${head.words.page} ${this.pages} ${head.words.of} `
    const place = right - 22 - this.measure('text', 8)(page)
    this.put(page, place, foot + 6, 'text', 8, { color: QUIET })
    const { xobjects, fonts } = (pdf as unknown as Inside).page
    xobjects['Pages'] = this.count
    for (const { font } of Object.values(this.faces)) fonts[font.id] = font.ref()
    const y = pdf.page.height - foot - 14
    // The page is drawn upside down; this reference is drawn the right way up.
    pdf.addContent(`q 1 0 0 -1 0 ${pdf.page.height} cm 1 0 0 1 ${right - 22} ${y} cm /Pages Do Q`)
    if (head.mark) this.across(head.mark)
    this.y = MARGIN.top
  }

  /** Large and pale from corner to corner, beneath what follows. */
  private across(text: string) {
    const { height, width } = this.pdf.page
    const angle = Math.atan(height / width)
    const size = Math.min(160, 640 / this.measure('bold', 1)(text))
    const half = this.measure('bold', size)(text) / 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const from = [width / 2 - half * cos + (size / 3) * sin, height / 2 - half * sin - (size / 3) * cos]
    const matrix = [cos, sin, -sin, cos, ...from].map(point).join(' ')
    const codes = this.faces.bold.encode(text)
    this.texts.push(
      `${inkOf(PALE)} rg /${this.faces.bold.font.id} ${point(size)} Tf ${matrix} Tm <${codes}> Tj`,
    )
  }

  /** Goes to a new page when less than `height` is left. True when it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false
    this.page()
    return true
  }

  put(
    text: string,
    x: number,
    y: number,
    face: Face,
    size: number,
    look: { color?: string; right?: boolean } = {},
  ): void {
    const left = look.right ? x - this.measure(face, size)(text) : x
    const { font, baseline } = this.faces[face]
    const up = this.pdf.page.height - y - baseline * size
    const codes = this.faces[face].encode(text)
    this.texts.push(
      `${inkOf(look.color ?? INK)} rg /${font.id} ${size} Tf 1 0 0 1 ${point(left)} ${point(up)} Tm <${codes}> Tj`,
    )
  }

  rule(y: number, color = LINE): void {
    const at = point(y)
    const right = point(MARGIN.left + this.width)
    this.rules.push(`${inkOf(color)} RG ${MARGIN.left} ${at} m ${right} ${at} l S`)
  }

  private flush(): void {
    if (this.rules.length) this.pdf.addContent(`q 0.6 w ${this.rules.join('\n')} Q`)
    // The page is drawn upside down; letters stand the right way up.
    if (this.texts.length)
      this.pdf.addContent(`q 1 0 0 -1 0 ${this.pdf.page.height} cm BT\n${this.texts.join('\n')}\nET Q`)
    this.rules = []
    this.texts = []
  }

  /** Title, what is known of the document, and the code to check it by. */
  begin(): void {
    const { head } = this
    const withCode = head.checkAddress !== null
    const width = this.width - (withCode ? QR_SIZE + 16 : 0)
    const top = this.y
    for (const line of this.lines(head.title, width, 'bold', 15)) {
      this.put(line, MARGIN.left, this.y, 'bold', 15)
      this.y += 20
    }
    this.y += 2
    for (const [label, value] of head.lines) {
      this.put(`${label}:`, MARGIN.left, this.y, 'text', 9, { color: QUIET })
      const offset = Math.max(110, this.measure('text', 9)(`${label}: `))
      for (const line of this.lines(value, width - offset, 'text', 9)) {
        this.put(line, MARGIN.left + offset, this.y, 'text', 9)
        this.y += 13
      }
    }
    if (head.checkAddress) {
      const left = MARGIN.left + this.width - QR_SIZE
      this.code(head.checkAddress, left, top)
      // On a screen the code is pressed.
      this.pdf.link(left, top, QR_SIZE, QR_SIZE, head.checkAddress)
      const below = top + QR_SIZE + 3
      for (const [i, line] of this.lines(head.words.check, QR_SIZE + 12, 'text', 6.5, 3).entries())
        this.put(line, MARGIN.left + this.width - QR_SIZE - 6, below + i * 8, 'text', 6.5, { color: QUIET })
      this.y = Math.max(this.y, below + 26)
    }
    this.y += 8
  }

  /** The stamps of the signatures, each in its frame, two in a line. */
  stamps(stamps: readonly Stamp[] = this.head.stamps): void {
    if (!stamps.length) return
    this.y += 10
    const width = Math.min(255, (this.width - 12) / 2)
    for (let i = 0; i < stamps.length; i += 2) {
      const pair = stamps.slice(i, i + 2).map((stamp) => this.stampLines(stamp, width - 20))
      const height = Math.max(...pair.map((lines) => lines.length)) * 11 + 16
      this.need(height + 6)
      pair.forEach((lines, side) => this.frame(lines, MARGIN.left + side * (width + 12), width, height))
      this.y += height + 8
    }
  }

  /** Writes how many pages there are, and ends the file. */
  end(): void {
    this.flush()
    const { text } = this.faces
    const codes = text.encode(String(this.pages))
    this.count.end(Buffer.from(`q ${inkOf(QUIET)} rg BT /${text.font.id} 8 Tf <${codes}> Tj ET Q`))
    this.pdf.end()
  }

  private stampLines(stamp: Stamp, width: number): [face: Face, text: string][] {
    const { words } = this.head
    const facts: [string, string | null][] = [
      [words.certificate, stamp.certificate],
      [words.owner, stamp.owner],
      [words.validity, `${stamp.validFrom} — ${stamp.validTo}`],
      [words.signedAt, stamp.signedAt],
      [words.power, stamp.power],
    ]
    const lines: [Face, string][] = [['bold', words.signed]]
    for (const [label, value] of facts) {
      if (value === null) continue
      for (const line of this.lines(`${label}: ${value}`, width, 'text', 8)) lines.push(['text', line])
    }
    return lines
  }

  private frame(lines: readonly [Face, string][], x: number, width: number, height: number): void {
    this.pdf.roundedRect(x, this.y, width, height, 6).lineWidth(1).stroke(DEEP)
    lines.forEach(([face, text], i) => this.put(text, x + 10, this.y + 8 + i * 11, face, 8, { color: DEEP }))
  }

  /** The portal's own neutral mark: a document on its way through a gate. */
  private mark(x: number, y: number): void {
    this.pdf.roundedRect(x, y, 16, 16, 3).fill(DEEP)
    this.pdf
      .rect(x + 4, y + 4, 2, 8)
      .rect(x + 10, y + 4, 2, 8)
      .rect(x + 4, y + 4, 8, 2)
      .fill('#ffffff')
  }

  private code(address: string, x: number, y: number): void {
    const code = qrcode(0, 'M')
    code.addData(address)
    code.make()
    const modules = code.getModuleCount()
    const size = QR_SIZE / modules
    for (let row = 0; row < modules; row++)
      for (let column = 0; column < modules; column++)
        if (code.isDark(row, column)) this.pdf.rect(x + column * size, y + row * size, size, size)
    this.pdf.fill('#000000')
  }
}
