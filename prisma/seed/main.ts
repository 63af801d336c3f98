import pg from 'pg'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { disconnect } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { tellStory } from './story'

/** The setting that says the story has been told to its end. */
const MARK = 'demonstration.seeded'

/** Loads the demonstration once. A load that was cut short is begun again from empty tables. Refuses in production. */
async function main() {
  if (env().PORTAL_MODE === 'production') throw new Error('the demonstration is not loaded in production')
  const told = await asSystem((tx) => tx.setting.findUnique({ where: { key: MARK } }))
  if (told) return
  if (await asSystem((tx) => tx.office.count())) await emptyTables()
  const at = now()
  await tellStory(at)
  await asSystem((tx) => tx.setting.create({ data: { key: MARK, value: { at: at.toISOString() } } }))
}

/** What migrations have filled: the production calendar. */
const FILLED = ['_prisma_migrations', 'calendar_year', 'calendar_day', 'calendar_revision']

/** As the owner: the application's role may not empty the journal. */
async function emptyTables() {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all ($1)`,
      [FILLED],
    )
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`)
  } finally {
    await client.end()
  }
}

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(disconnect)
