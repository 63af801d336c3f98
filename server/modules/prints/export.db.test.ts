import { beforeAll, expect, test } from 'vitest'
import { asSystem } from '@/server/platform/db/as-actor'
import { requestAs } from '@/server/testing/signed-in'
import { buildWorld, type ActorName, type World } from '@/server/testing/world'
import { sendExport, type ExportWords } from './send-export'

let world: World
let id: string

beforeAll(async () => {
  world = await buildWorld()
  id = (await world.submission('REGISTERED')).id
})

const words: ExportWords = {
  head: ({ number }) => [['Number', number]],
  label: ({ en }) => en,
  line: (row) =>
    row.kind === 'section'
      ? { kind: 'heading', level: row.level, text: row.label.en }
      : { kind: 'value', level: row.level, label: row.label.en, value: row.value },
  cell: (_, value) => value,
  ...{ document: 'Document', section: 'Section', field: 'Field', value: 'Value' },
}

async function take(name: ActorName, format: string) {
  const answer = await sendExport(await requestAs(world.actors[name], `/export?format=${format}`), id, words)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('DOC-9 a document is taken out as a workbook, CSV and JSON, and the journal knows by whom', async () => {
  const { xml } = await asSystem((tx) =>
    tx.archiveDocument.findFirstOrThrow({ where: { submissions: { some: { id } } } }),
  )
  const json = JSON.parse((await take('head', 'json')).bytes.toString()) as {
    number: string
    values: Record<string, unknown>
    fields: { value: string }[]
  }
  expect(json.fields.length).toBeGreaterThan(3)
  for (const { value } of json.fields) expect(xml).toContain(value.split('\n')[0]!.slice(0, 20))
  const csv = (await take('viewer', 'csv')).bytes.toString()
  expect(csv.trimEnd().split('\r\n')[0]).toContain('"Section";"Field";"Value"')
  for (const { value } of json.fields) expect(csv).toContain(value.slice(0, 20).replaceAll('"', '""'))
  const workbook = (await take('inspector', 'xlsx')).bytes
  expect(workbook.toString('latin1', 0, 2)).toBe('PK')
  expect(workbook.toString()).toContain(json.number)
  const entries = await asSystem((tx) =>
    tx.journalEntry.findMany({ where: { subjectId: id, type: 'submission.printed' } }),
  )
  expect(entries.map(({ data }) => (data as { format: string }).format).sort()).toEqual([
    'csv',
    'json',
    'xlsx',
  ])
})

test('DOC-9 nobody else gets anything', async () => {
  for (const name of [
    'otherOrganisation',
    'otherPerson',
    'otherKind',
    'administrator',
    'otherOffice',
  ] as const)
    expect((await take(name, 'csv')).status, name).toBe(404)
  expect((await take('head', 'exe')).status).toBe(404)
})
