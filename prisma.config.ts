import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native schema engine is downloaded from a host that closed networks cannot reach: use ours (server/adr/0001).
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
  new URL('server/platform/schema-engine.mjs', import.meta.url),
)

/** Configuration of the Prisma CLI. `generate` and `validate` need no database, hence the empty default. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
