import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { compileFile, type Compiled } from './compile'
import { SchemaFiles } from './schema-files'

/** One schema of a folder. */
export interface AlbumEntry {
  file: string
  compiled: Compiled
  /** Code of the document: what the schema fixes, else what the folder's index says. */
  code: string | null
}

/** Reads schemas of one folder by their names; never leaves it. */
export function filesOf(folder: string): SchemaFiles {
  const directory = resolve(folder)
  return new SchemaFiles((name) => {
    const path = join(directory, name)
    return name && name !== '.' && name !== '..' && existsSync(path) ? readFileSync(path) : null
  })
}

/** Every schema of a folder, in the order of names; each file is read and parsed once. */
export function* compileAlbum(folder: string): Generator<AlbumEntry> {
  const files = filesOf(folder)
  const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.xsd'))
  const codes = indexedCodes(folder)
  for (const file of names.sort()) {
    const compiled = compileFile(files, file)
    const own = compiled.ok && compiled.definition ? compiled.definition.code || codes.get(file) : null
    yield { file, compiled, code: own ?? null }
  }
}

/** The album's own `index.json`, when it is there: a few schemas of the Union do not fix their code. */
function indexedCodes(folder: string): Map<string, string> {
  const path = join(folder, 'index.json')
  if (!existsSync(path)) return new Map()
  try {
    const entries = z.array(Entry).parse(JSON.parse(readFileSync(path, 'utf8')))
    return new Map(entries.flatMap(({ file, code }) => (code ? [[file, code] as const] : [])))
  } catch {
    // an index of another shape says nothing
    return new Map()
  }
}

const Entry = z.object({ file: z.string(), code: z.string().nullish() })
