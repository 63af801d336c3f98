import { existsSync } from 'node:fs'
import path from 'node:path'
import { programsFolder } from './env'

/** Where a program of the portal's own is: bundled by the build, or as a source, which Node runs with tsx. */
export interface Program {
  file: string
  bundled: boolean
}

/**
 * A program that another process or thread runs, `name` in the launcher's list of bundles, `source` from the root of the
 * project. Tests, benches and a bare `next dev` have no bundles and run the source.
 */
export function programOf(name: string, source: string): Program {
  const folder = programsFolder()
  const bundle = folder && path.join(folder, `${name}.mjs`)
  return bundle && existsSync(bundle)
    ? { file: bundle, bundled: true }
    : { file: path.join(process.cwd(), source), bundled: false }
}
