import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileFile, type Compiled } from './compile'
import { SchemaFiles } from './schema-files'

/** One schema of a folder. */
export interface AlbumEntry {
  file: string
  compiled: Compiled
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
  for (const file of names.sort()) yield { file, compiled: compileFile(files, file) }
}
