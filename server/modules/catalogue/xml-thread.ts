import { serve } from '@/server/platform/thread-side'
import type { KindDefinition } from './domain/definition'
import type { XmlReading } from './domain/xml-in'
import { readFile, type Asked } from './read-file'

/** A file for a thread to read. */
export interface ThreadFile extends Asked {
  bytes: Uint8Array
}

/** A reading without the definition, which is the process's own: its place among those the thread was given, or -1. */
export interface ThreadReading extends Omit<XmlReading, 'kind'> {
  kind: number
}

serve<ThreadFile, string, readonly KindDefinition[], ThreadReading>(async ({ bytes, ...asked }, ask) => {
  let kinds: readonly KindDefinition[] = []
  const kindsOf = async (root: string) => (kinds = await ask(root))
  const { kind, ...reading } = await readFile(bytes, asked, kindsOf)
  return { ...reading, kind: kind ? kinds.indexOf(kind) : -1 }
})
