import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import type { TestProject } from 'vitest/node'
import { startCluster } from '@/server/launcher/embedded-postgres'
import { listMigrations } from '@/server/launcher/migrate'
import { writePem } from '@/server/modules/signatures/domain/certification-request'
import { createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { Authority } from '@/server/standins/authority/authority'
import { findSubject } from '@/server/standins/authority/subjects'
import { now } from '@/server/platform/clock'
import { createThrowawayFolder, removeThrowawayFolder } from '@/server/launcher/throwaway'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster; `database-setup.ts` replaces the database's name. */
    clusterUrl: string
    /** The database that every test file's own one is copied from; it has the migrations and no data. */
    templateDatabase: string
    /** The key by which the portal signs receipts, with its certificate, PEM. */
    receiptKeyFile: string
  }
}

const TEMPLATE = 'portal_template'

/**
 * Starts a PostgreSQL of the tests' own in a temporary folder and prepares the template. The SQL is applied as it
 * is written, without Prisma's command line, which would add seconds; the browser tests run the real command.
 */
export default async function setup(project: TestProject) {
  const folder = await createThrowawayFolder()
  const { url } = await startCluster(join(folder, 'postgres'), { throwaway: true })
  await query(url, `CREATE DATABASE ${TEMPLATE}`)
  const template = Object.assign(new URL(url), { pathname: TEMPLATE }).href
  await runMigrations({ connectionString: template })
  for (const { name, sql } of listMigrations()) {
    await query(template, sql).catch((cause: unknown) => {
      throw new Error(`migration ${name} failed`, { cause })
    })
  }
  await query(url, `ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`)
  project.provide('clusterUrl', url)
  project.provide('templateDatabase', TEMPLATE)
  project.provide('receiptKeyFile', await makeReceiptKey(folder))
  return () => removeThrowawayFolder(folder)
}

/** A key of the portal's own, certified by an authority that lives for this run. */
async function makeReceiptKey(folder: string): Promise<string> {
  const at = now()
  const authority = await Authority.open(join(folder, 'authority'), 'http://authority.test', at)
  const pair = await createKeyPair('gost256')
  const certificate = await authority.issue(pair, { attributes: findSubject('portal')!.attributes }, at)
  const path = join(folder, 'receipts.pem')
  await writeFile(path, writePem('PRIVATE KEY', pair.pkcs8) + writePem('CERTIFICATE', certificate))
  return path
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
