import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A message as the stand-in remembers it. */
const Received = z.object({
  event: z.literal('received'),
  id: z.string(),
  caseId: z.string().nullable(),
  ordinal: z.number().nullable(),
  code: z.string(),
  sha256: z.string(),
  /** SHA-256 of the document inside, as it was signed. */
  documentSha256: z.string(),
})
export type Received = z.output<typeof Received>

const Line = z.discriminatedUnion('event', [
  Received,
  /** A reply got its place in the order of its case. */
  z.object({ event: z.literal('placed'), id: z.string(), caseId: z.string(), ordinal: z.number() }),
  /** The portal has acknowledged a reply. */
  z.object({ event: z.literal('pushed'), id: z.string() }),
])
type Line = z.output<typeof Line>

/**
 * What the stand-in has and has done: one file per envelope and a log of lines that are flushed before anybody is told, so
 * that killing the program loses nothing. All of it is read at the start.
 */
export class Store {
  readonly received = new Map<string, Received>()
  private readonly places = new Map<string, number>()
  private readonly lastPlace = new Map<string, number>()
  private readonly pushed = new Set<string>()
  private readonly log: number

  constructor(private readonly folder: string) {
    mkdirSync(join(folder, 'received'), { recursive: true })
    const file = join(folder, 'log.jsonl')
    for (const line of readLines(file)) this.remember(line)
    this.log = openSync(file, 'a', 0o600)
    // A line that was cut short by a kill is ended, so that the next one is whole.
    writeSync(this.log, '\n')
  }

  /** Keeps an envelope for good. Keeping it twice changes nothing. */
  keep(envelope: string, facts: Omit<Received, 'event' | 'sha256'>): Received {
    const known = this.received.get(facts.id)
    if (known) return known
    const name = join(this.folder, 'received', `${facts.id}.xml`)
    writeFlushed(`${name}.new`, envelope)
    renameSync(`${name}.new`, name)
    const sha256 = createHash('sha256').update(envelope).digest('hex')
    const line: Received = { event: 'received', sha256, ...facts }
    this.append(line)
    return line
  }

  /** An envelope as it came. */
  read(id: string): string {
    return readFileSync(join(this.folder, 'received', `${id}.xml`), 'utf8')
  }

  /** The place of a reply among those of its case, from 1: given once. */
  placeOf(replyId: string, caseId: string): number {
    const known = this.places.get(replyId)
    if (known) return known
    const ordinal = (this.lastPlace.get(caseId) ?? 0) + 1
    this.append({ event: 'placed', id: replyId, caseId, ordinal })
    return ordinal
  }

  markPushed(replyId: string) {
    if (!this.pushed.has(replyId)) this.append({ event: 'pushed', id: replyId })
  }

  isPushed(replyId: string): boolean {
    return this.pushed.has(replyId)
  }

  get pushedCount(): number {
    return this.pushed.size
  }

  close() {
    closeSync(this.log)
  }

  private append(line: Line) {
    writeSync(this.log, `${JSON.stringify(line)}\n`)
    fsyncSync(this.log)
    this.remember(line)
  }

  private remember(line: Line) {
    if (line.event === 'received') this.received.set(line.id, line)
    else if (line.event === 'pushed') this.pushed.add(line.id)
    else {
      this.places.set(line.id, line.ordinal)
      this.lastPlace.set(line.caseId, Math.max(line.ordinal, this.lastPlace.get(line.caseId) ?? 0))
    }
  }
}

function readLines(file: string): Line[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = Line.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}

function writeFlushed(name: string, text: string) {
  const file = openSync(name, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
