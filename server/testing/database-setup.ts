import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { disconnect } from '@/server/platform/db/client'

/**
 * Gives each test file an empty, migrated database of its own, named after the vitest worker that runs it, and the
 * environment to go with it. Runs before the file's imports, so `env()` sees these values.
 */
const clusterUrl = inject('clusterUrl')
const database = `portal_test_${process.env['VITEST_POOL_ID'] ?? '1'}`

const client = new pg.Client({ connectionString: clusterUrl })
await client.connect()
await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
await client.query(`CREATE DATABASE ${database} TEMPLATE ${inject('templateDatabase')}`)
await client.end()

const secret = (name: string) => `demonstration-test-${name}`.padEnd(48, '0')

Object.assign(process.env, {
  DATABASE_URL: Object.assign(new URL(clusterUrl), { pathname: database }).href,
  PORTAL_MODE: 'demonstration',
  AUTH_SECRET: secret('auth'),
  INGEST_SECRET: secret('ingest'),
  RESEND_API_KEY: secret('resend'),
  LOG_LEVEL: 'silent',
  TEST_HOOKS: '1',
  RECEIPT_KEY_FILE: inject('receiptKeyFile'),
})

afterAll(disconnect)
