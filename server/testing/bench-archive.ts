import { openBench, say } from './bench-database'

/**
 * `npm run bench:archive`: the list of an archive and the search in it, in one organisation of 100,000 documents beside
 * others of as many, on a PostgreSQL of its own. The calls are those of the interface without HTTP and take turns, so
 * that other work on the machine falls on all of them alike. Prints milliseconds and the ratio of the 95th percentiles.
 */

const DOCUMENTS = Number(process.argv[2] ?? 100_000)
const ROUNDS = 60

const { database, close } = await openBench()
const { buildAppointment, buildParticipant, buildUser, participantActor } = await import('./build')
const { callerFor } = await import('./world')
const { fillArchive } = await import('./archive-filling')
const { now } = await import('@/server/platform/clock')

async function organisation(prefix: string, count: number) {
  const participantId = await buildParticipant()
  const userId = await buildUser()
  await buildAppointment({ participantId, userId })
  await fillArchive(database, { participantId, userId, count, prefix })
  return callerFor(await participantActor(userId, participantId, now()))
}

try {
  say(`filling ${DOCUMENTS} documents of one organisation and as many of two others`)
  await organisation('00002', Math.ceil(DOCUMENTS / 2))
  await organisation('00003', Math.ceil(DOCUMENTS / 2))
  const api = await organisation('00001', DOCUMENTS)
  const middle = Math.floor(DOCUMENTS / 2)
  const rows: [string, Parameters<typeof api.archive.list>[0]][] = [
    ['list, first page', {}],
    ['search: a word of every eighth', { search: 'договором' }],
    ['search: two words', { search: 'сертификаты насосов' }],
    ['search: three words', { search: 'инвойс подшипники Рубин' }],
    ['search: one archive number', { search: `ЭА-00001-${String(middle).padStart(6, '0')}` }],
    ['search: one ИНН', { search: String(7_700_000_000 + middle) }],
    ['search: number and year', { search: `${middle}/` }],
    ['search: a mistyped word', { search: 'сертефикат' }],
    ['search: two mistyped words', { search: 'потшипники Миридиан' }],
    ['search: nothing is like it', { search: 'ъъъыыы' }],
    ['search: word and kind', { search: 'краска', source: 'PLACED' }],
  ]
  const times = new Map(rows.map(([name]) => [name, [] as number[]]))
  for (let round = -5; round < ROUNDS; round++) {
    for (const [name, input] of rows) {
      const begun = performance.now()
      await api.archive.list(input)
      if (round >= 0) times.get(name)!.push(performance.now() - begun)
    }
  }
  const percentile = (name: string, share: number) => {
    const sorted = times.get(name)!.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  }
  const floor = percentile(rows[0]![0], 0.95)
  for (const [name] of rows) {
    const [p50, p95] = [percentile(name, 0.5), percentile(name, 0.95)]
    say(
      `${name.padEnd(34)} p50 ${p50.toFixed(1).padStart(6)}  p95 ${p95.toFixed(1).padStart(6)}  × ${(p95 / floor).toFixed(1)}`,
    )
  }
} finally {
  await close()
}
