#!/usr/bin/env node
/**
 * Prisma's schema engine without a native binary.
 *
 * `prisma migrate`, `prisma db` and friends start a program called the schema engine and talk to it in JSON-RPC, a
 * line per message. Prisma downloads that program from a host that many networks cannot reach. This file is the
 * same program in Node: the same command line and the same messages, with the work done by the WebAssembly engine
 * that is published on npm, over the PostgreSQL driver adapter. `prisma.config.ts` points the CLI here.
 *
 * Tied to @prisma/schema-engine-wasm 7.10.0.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const ENGINE_FOLDER = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

/** Types of pg_catalog columns: the adapter has no mapping for "char" (18) and refuses it; text (25) reads the same. */
const CHAR_OID = 18
const TEXT_OID = 25

/** JSON-RPC code by which the CLI recognises an error of the engine itself. */
const ENGINE_ERROR = 4466

/** What the CLI puts on the command line. */
function parseArguments(argv) {
  const parsed = { version: false, url: '', datamodels: [], command: '' }
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--version') parsed.version = true
    else if (argv[i] === '--datasource') parsed.url = JSON.parse(argv[++i]).url
    else if (argv[i] === '--datamodels') parsed.datamodels.push([argv[++i], readFileSync(argv[i], 'utf8')])
    else if (argv[i] === 'cli') parsed.command = argv[++i]
  }
  return parsed
}

function printVersion() {
  const { version } = JSON.parse(readFileSync(join(ENGINE_FOLDER, 'package.json'), 'utf8'))
  console.log(`schema-engine-cli ${version.split(/[-.]/).pop()}`)
}

function log(level, message, fields = {}) {
  const line = { level, target: 'schema_engine::logger', fields: { message, ...fields } }
  process.stderr.write(JSON.stringify(line) + '\n')
}

const withDatabase = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href

async function query(url, text) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** `cli can-connect-to-database` and `cli create-database`: one answer on stderr, then the exit code. */
async function runCommand(command, url) {
  const address = new URL(url)
  const database = decodeURIComponent(address.pathname.slice(1))
  log('INFO', `Running ${command}`) // the CLI drops the first line and reads the last
  try {
    if (command === 'create-database') {
      await query(withDatabase(url, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    } else {
      await query(url, 'SELECT 1')
    }
    log('INFO', 'Done')
    return 0
  } catch (error) {
    if (error.code === '3D000') {
      log('ERROR', `Database \`${database}\` does not exist`, { error_code: 'P1003' })
    } else {
      const code = error.code === '28P01' ? 'P1000' : 'P1001'
      log('ERROR', `Cannot reach the database at ${address.host}: ${error.message}`, { error_code: code })
    }
    return 1
  }
}

/** Node 20 cannot `import` a .wasm file, so the module and its glue are tied together by hand. */
async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(ENGINE_FOLDER, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/**
 * Closes two gaps of the adapter that only migrations meet: "char" columns of the catalogue, and scripts, which it
 * would split at each `;` and so break every function body and `DO $$ … $$` block.
 */
function completeAdapter(adapter) {
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)

  adapter.queryRaw = async (statement) => {
    let charColumns = []
    adapter.performIO = async (input) => {
      const result = await performIO(input)
      charColumns = result.fields.flatMap((field, i) => (field.dataTypeID === CHAR_OID ? [i] : []))
      result.fields = result.fields.map(({ name, dataTypeID }) => ({
        name,
        dataTypeID: dataTypeID === CHAR_OID ? TEXT_OID : dataTypeID,
      }))
      return result
    }
    try {
      const result = await queryRaw(statement)
      for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character
      return result
    } finally {
      adapter.performIO = performIO
    }
  }

  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

/** Connects the engine to PostgreSQL; one connection, because migrations hold an advisory lock of the session. */
class MigrationAdapterFactory extends PrismaPg {
  #url

  constructor(url) {
    super({ connectionString: url, max: 1 })
    this.#url = url
  }

  async connect() {
    return completeAdapter(await super.connect())
  }

  /** The adapter's own shadow connection keeps the connection string and so lands in the main database. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    const main = await this.connect()
    await main.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await new MigrationAdapterFactory(withDatabase(this.#url, database)).connect()
    const disconnect = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await disconnect()
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

/** Answers requests from stdin, one at a time and in order, until stdin closes. */
function serve({ url, datamodels }) {
  const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
  let printed = 1_000_000 // ids of our own requests, far from those of the CLI

  let engine
  const getEngine = () =>
    (engine ??= loadEngine().then((SchemaEngine) => {
      const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(url))
      return SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, factory)
    }))

  async function call(method, params) {
    const started = await getEngine()
    if (method === 'getDatabaseVersion') return started.version(params ?? null)
    const result = await started[method](params)
    if (method !== 'diff') return result ?? {}
    // The native engine prints a diff by asking the CLI to, instead of returning it.
    if (result.stdout) {
      send({ id: printed++, method: 'print', params: { content: result.stdout.replace(/\n$/, '') } })
    }
    return { exitCode: result.exitCode, stdout: null }
  }

  async function answer({ id, method, params }) {
    if (!method) return // the CLI's acknowledgement of our `print`
    try {
      send({ id, result: await call(method, params) })
    } catch (error) {
      send({
        id,
        error: {
          code: ENGINE_ERROR,
          message: 'An error happened. Check the data field for details.',
          data: {
            is_panic: error?.name === 'RuntimeError',
            message: String(error?.cause?.message ?? error?.message ?? error),
            error_code: error?.code,
            meta: error?.meta ?? null,
          },
        },
      })
    }
  }

  let queue = Promise.resolve()
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  lines.on('line', (line) => {
    if (line.trim()) queue = queue.then(() => answer(JSON.parse(line)))
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

const options = parseArguments(process.argv.slice(2))
if (options.version) printVersion()
else if (options.command) process.exitCode = await runCommand(options.command, options.url)
else serve(options)
