import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { sampleValues } from '../domain/sample'
import { toXml } from '../domain/xml-out'
import { compileAlbum, filesOf, type AlbumEntry } from './album'
import { AlbumCheck } from './check'
import { compileFile, type Compiled } from './compile'

/**
 * `npm run --silent album -- compile DIR`: one line of JSON for each schema of the folder.
 * `npm run --silent album -- sample FILE [--seed N]`: a random valid document of the schema's root.
 * `npm run --silent album -- check DIR [--seeds N]`: proves every schema by samples; leaves with 1 when one fails.
 *
 * A wrong call leaves with 2 and a sentence on the standard error.
 */
const USAGE = `album compile DIR
album sample FILE [--seed N]
album check DIR [--seeds N]`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, seeds: { type: 'string', default: '10' } },
})
const [act, where] = positionals
const say = (line: string) => void process.stdout.write(`${line}\n`)

if (act === 'compile' && where) compile(where)
else if (act === 'sample' && where) sample(where, Number(values.seed))
else if (act === 'check' && where) check(where, Number(values.seeds))
else refuse(USAGE)

function refuse(message: string) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}

function compile(folder: string) {
  for (const entry of compileAlbum(folder)) say(JSON.stringify(lineOf(entry)))
}

function lineOf({ file, compiled, code }: AlbumEntry) {
  if (!compiled.ok) return { file, root: null, code: null, fields: 0, ok: false, reason: reasonOf(compiled) }
  const { definition, fields } = compiled
  return {
    file,
    root: definition?.root ?? null,
    code,
    fields,
    ok: true,
    reason: null,
  }
}

const reasonOf = ({ problems }: Extract<Compiled, { ok: false }>) =>
  problems
    .map(
      ({ code, file, line, params }) => `${code} ${file}${line ? `:${line}` : ''} ${JSON.stringify(params)}`,
    )
    .join('; ')

function sample(path: string, seed: number) {
  const compiled = compileFile(filesOf(dirname(resolve(path))), basename(path))
  if (!compiled.ok) return refuse(reasonOf(compiled))
  if (!compiled.definition) return refuse(`${basename(path)} declares no element`)
  process.stdout.write(toXml(compiled.definition, sampleValues(compiled.definition, seed)))
}

function check(folder: string, count: number) {
  xmlRegisterFsInputProviders()
  const seeds = Array.from({ length: count }, (_, index) => index + 1)
  const album = new AlbumCheck(folder)
  const begun = performance.now()
  const sum = { schemas: 0, compiled: 0, documents: 0, proved: 0 }
  for (const { file, compiled } of compileAlbum(folder)) {
    sum.schemas++
    if (compiled.ok) sum.compiled++
    if (compiled.ok && !compiled.definition) continue
    sum.documents++
    const failing = failuresOf(file, compiled, album, seeds)
    if (failing.length === 0) sum.proved++
    else say(JSON.stringify({ file, failing }))
  }
  say(JSON.stringify({ ...sum, seeds: count, seconds: Math.round((performance.now() - begun) / 100) / 10 }))
  if (sum.proved < sum.documents) process.exitCode = 1
}

function failuresOf(file: string, compiled: Compiled, album: AlbumCheck, seeds: readonly number[]): string[] {
  if (!compiled.ok) return [reasonOf(compiled)]
  if (!compiled.definition) return []
  return album
    .check(file, compiled.definition, seeds)
    .map(({ seed, stage, reason }) => `seed ${seed}: ${stage}: ${reason}`)
}
