import pg from 'pg'
import { expect, test } from 'vitest'
import { listMigrations } from '@/server/launcher/migrate'

const connect = async () => {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  return client
}

test('the test database is a PostgreSQL that sorts and searches Russian', async () => {
  const client = await connect()
  const sorted = await client.query<{ word: string }>(
    `SELECT word FROM (VALUES ('ящик'), ('ёлка'), ('ель'), ('жук')) AS list (word) ORDER BY word`,
  )
  const found = await client.query<{ matches: boolean }>(
    `SELECT to_tsvector('russian', 'таможенными проверками') @@ to_tsquery('russian', 'проверка') AS matches`,
  )
  await client.end()
  expect(sorted.rows.map(({ word }) => word)).toEqual(['ёлка', 'ель', 'жук', 'ящик'])
  expect(found.rows[0]?.matches).toBe(true)
})

test('every migration has a name that sorts by time and an SQL body', () => {
  for (const { name, sql } of listMigrations()) {
    expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/)
    expect(sql.trim()).not.toBe('')
  }
})
