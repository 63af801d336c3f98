import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { tellEais } from '../fixtures/eais'
import { killDatabase, killPart } from '../fixtures/processes'
import { actingForOf, expect, test } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'

/** Documents sent while everything dies in turn. */
const MANY = 60
/** Sent at the same time. */
const AT_ONCE = 4

interface Ref {
  id: string
  version: number
}
interface View extends Ref {
  status: string
  values: Record<string, unknown>
  archive: { sha256: string } | null
  steps: { status: string }[]
}

/** Calls a procedure until it answers: while the database is away the portal says so, and the same act may be repeated. */
async function call<T>(
  page: Page,
  path: string,
  input: object,
  method: 'query' | 'mutation' = 'mutation',
): Promise<T> {
  const headers = { 'x-acting-for': actingForOf(page), 'content-type': 'application/json' }
  const deadline = Date.now() + 90_000
  for (;;) {
    const answer = await (
      method === 'query'
        ? page.request.get(`/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
            headers,
          })
        : page.request.post(`/api/trpc/${path}`, { headers, data: input })
    ).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as { result?: { data: T } } | null
    if (answer?.ok() && body?.result) return body.result.data
    if (Date.now() > deadline)
      throw new Error(`${path}: ${answer?.status() ?? 'no answer'} ${JSON.stringify(body)}`)
    await page.waitForTimeout(500)
  }
}

const act = (ref: Ref) => ({ requestId: randomUUID(), id: ref.id, version: ref.version })

/** Writes a petition and archives it; it is ready to be sent. */
async function prepare(page: Page, subject: string): Promise<Ref> {
  const begun = await call<Ref>(page, 'submissions.create', { requestId: randomUUID(), kindCode: '1050030E' })
  const { values } = await call<View>(page, 'submissions.get', { id: begun.id }, 'query')
  const saved = await call<Ref>(page, 'submissions.save', {
    ...act(begun),
    officeCode: '10113000',
    values: {
      ...values,
      PetitionType: { ApplicationType: '1' },
      Annotation: [subject],
      MessageText: [{ TextPara: ['Просим рассмотреть обращение.'] }],
    },
  })
  return call<Ref>(page, 'submissions.archive', act(saved))
}

test('DOC-10 SEC-3 every document is delivered once though the stand-in, the worker and the database are killed in turn', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const page = await as('orlova')
  await openCabinet(page)
  const subject = `Под нагрузкой ${randomUUID().slice(0, 8)}`
  await tellEais({
    rules: [
      { match: subject, fail: { how: 'error', rate: 0.2 } },
      { match: subject, duplicate: true },
    ],
  })

  const ready: Ref[] = []
  const subjects = Array.from({ length: MANY }, (_, i) => `${subject}, ${i + 1}`)
  const write = async () => {
    for (let one = subjects.pop(); one; one = subjects.pop()) ready.push(await prepare(page, one))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, write))

  const kills = [
    () => killPart('eais'),
    () => killPart('worker'),
    killDatabase,
    () => killPart('eais'),
    () => killPart('worker'),
  ]
  const waiting = [...ready]
  const send = async () => {
    for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
      await call(page, 'submissions.send', act(ref))
      if (waiting.length % 10 === 5) await kills.shift()?.()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  expect(kills).toEqual([])

  const views = new Map<string, View>()
  await expect
    .poll(
      async () => {
        const left = ready.filter(({ id }) => views.get(id)?.status !== 'DELIVERED')
        for (const { id } of left) views.set(id, await call<View>(page, 'submissions.get', { id }, 'query'))
        return [...views.values()].filter(({ status }) => status === 'DELIVERED').length
      },
      { timeout: 240_000, intervals: [2_000] },
    )
    .toBe(MANY)

  // The portal says each was delivered once; the stand-in has each once, and the very same bytes.
  for (const { steps } of views.values())
    expect(steps.map(({ status }) => status)).toEqual(['DRAFT', 'ARCHIVED', 'SENT', 'DELIVERED'])
  const hashes = [...views.values()].map(({ archive }) => archive!.sha256)
  const { received } = await tellEais()
  const mine = received.filter(({ documentSha256 }) => hashes.includes(documentSha256))
  expect(mine.map(({ documentSha256 }) => documentSha256).sort()).toEqual([...hashes].sort())
})
