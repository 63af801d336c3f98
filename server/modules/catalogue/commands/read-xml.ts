import { DomainError } from '@/server/platform/errors'
import { programOf } from '@/server/platform/program'
import { ThreadFailure, Threads } from '@/server/platform/threads'
import type { XmlLimits } from '@/server/platform/xml'
import type { KindDefinition } from '../domain/definition'
import { BUILT_IN_KINDS } from '../domain/registry'
import type { XmlReading } from '../domain/xml-in'
import { readBy, readFile, unreadable, type Asked } from '../read-file'
import type { ThreadFile, ThreadReading } from '../xml-thread'

/**
 * A file of XML → kind, values and errors with line, place and cure, by the built-in kinds. Never throws: a file that is
 * no XML at all is an answer too. With `expected` the file must be of that kind.
 */
export const readXml = (bytes: Uint8Array, expected?: KindDefinition, limits?: XmlLimits): XmlReading =>
  readBy(bytes, BUILT_IN_KINDS, expected, limits)

/** Bytes of a file that is read at once, in some tens of milliseconds; a larger one goes to a thread. */
export const AT_ONCE_BYTES = 256 * 1024

/** Of 6 MB of small elements, the most that is taken, a thread needs some seconds (`npm run bench:xml`). */
const threads = new Threads(() => programOf('xml-reader', 'server/modules/catalogue/xml-thread.ts'), {
  size: 2,
  waiting: 8,
  memory: 512,
  milliseconds: 30_000,
  idle: 60_000,
})

/**
 * Reads an uploaded file by the kinds that `kindsOf` finds for the name of its root. A large one is read in a thread, so
 * that the process goes on answering others meanwhile: call it outside of a transaction. UNAVAILABLE when too many large
 * files wait already; a file that takes more time or memory than it may is an answer, `xml-too-heavy`.
 */
export async function readXmlFile(
  bytes: Uint8Array,
  asked: Asked,
  kindsOf: (root: string) => Promise<readonly KindDefinition[]>,
  pool: Pick<Threads, 'run'> = threads,
): Promise<XmlReading> {
  if (bytes.length <= AT_ONCE_BYTES) return readFile(bytes, asked, kindsOf)
  let kinds: readonly KindDefinition[] = []
  try {
    const reading = await pool.run<ThreadFile, string, readonly KindDefinition[], ThreadReading>(
      { ...asked, bytes },
      async (root) => (kinds = await kindsOf(root)),
    )
    return { ...reading, kind: kinds[reading.kind] ?? null }
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error
    if (error.reason === 'busy') throw new DomainError('UNAVAILABLE')
    return unreadable([{ code: 'xml-too-heavy', line: 1, params: {} }])
  }
}
