import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { ask } from '@/server/auth/execute'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { fillArchive } from '@/server/testing/archive-filling'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { ListArchive } from './contract'
import { listArchive } from './list'

/** What PostgreSQL did in this transaction: tables that were read from end to end. */
async function readWhole(tx: Tx): Promise<string[]> {
  const tables = await tx.$queryRaw<{ relname: string }[]>`
    select relname::text from pg_stat_xact_user_tables
    where seq_scan > 0 and relname in ('archive_document', 'archive_properties', 'archive_word')`
  return tables.map(({ relname }) => relname)
}

let actor: ParticipantActor

/** One archive among others that are larger: a plan that reads them all would be told from one that does not. */
beforeAll(async () => {
  const filled = async (prefix: string, count: number) => {
    const [participantId, userId] = [await buildParticipant(), await buildUser()]
    await buildAppointment({ participantId, userId })
    await fillArchive(env().DATABASE_URL, { participantId, userId, count, prefix })
    return participantActor(userId, participantId, now())
  }
  await filled('90002', 6_000)
  actor = (await filled('90001', 3_000)) as ParticipantActor
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(`insert into archive_properties (archive_document_id, participant_id, valid_to, updated_by, updated_at)
      select id, participant_id, date '2026-01-01' + (row_number() over (order by id))::int % 2000, created_by, created_at
      from archive_document on conflict do nothing`)
    await client.query('analyze archive_properties')
  } finally {
    await client.end()
  }
}, 120_000)

describe('DOC-4 the archive is read by indexes', () => {
  test.each<[string, Partial<ListArchive>]>([
    ['the first page', {}],
    ['one source', { source: 'PLACED' }],
    ['a word', { search: 'договором' }],
    ['a number', { search: 'ЭА-90001-001500' }],
    ['two words', { search: 'сертификаты насосов' }],
  ])('%s', async (_case, input) => {
    const read = await ask(actor, ListArchive.parse(input), async (context, asked) => {
      const { items } = await listArchive(context, asked)
      expect(items.length).toBeGreaterThan(0)
      return readWhole(context.tx)
    })
    expect(read).toEqual([])
  })

  test('what comes to its end is found by the day', async () => {
    const plan = await asSystem(async (tx) => {
      const lines = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        explain select archive_document_id from archive_properties
        where valid_to >= '2026-11-22' and valid_to <= '2026-11-25' order by archive_document_id limit 200`
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    // Which of the two indexes that hold the day is the planner's choice.
    expect(plan).toMatch(/Index (?:Only )?Scan (?:using|on) archive_properties_\w*valid_to_idx/)
    expect(plan).not.toContain('Seq Scan on archive_properties')
  })
})
