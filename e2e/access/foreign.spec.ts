import { expect, callProcedure, actingForOf, test } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'

test('SEC-1 another organisation and another office get "not found" by page, procedure, file link and live channel', async ({
  as,
}) => {
  const owner = await as('orlova')
  await openCabinet(owner)
  const acting = actingForOf(owner)
  const { data } = await callProcedure(owner, acting, 'submissions.list', { stage: 'finished' })
  const { id } = (data as { items: { id: string }[] }).items[0]!
  const details = (await callProcedure(owner, acting, 'submissions.get', { id })).data as {
    title: string
    archive: { id: string }
    files: { id: string }[]
  }
  expect(details.files.length).toBeGreaterThan(0)

  const stranger = await as('tarasov')
  await openCabinet(stranger)
  const own = actingForOf(stranger)
  const otherOffice = await as('fyodorova')

  const addresses = (actingFor: string) => [
    `/api/files/${details.files[0]!.id}?for=${actingFor}`,
    `/api/archive/${details.archive.id}?for=${actingFor}`,
  ]
  const pages = (actingFor: string) => [
    `/cabinet/${actingFor}/documents/${id}`,
    `/cabinet/${actingFor}/archive/${details.archive.id}`,
  ]

  // The stranger in their own cabinet, and the stranger who writes the owner's into the address.
  for (const actingFor of [own, acting]) {
    for (const address of [...addresses(actingFor), ...pages(actingFor)]) {
      const answer = await stranger.request.get(address)
      expect(answer.status(), address).toBe(404)
      expect(await answer.text()).not.toContain(details.title)
    }
    for (const [path, input] of [
      ['submissions.get', { id }],
      ['archive.get', { id: details.archive.id }],
    ] as const) {
      expect((await callProcedure(stranger, actingFor, path, input)).code, path).toBe('NOT_FOUND')
    }
  }
  expect((await stranger.request.get(`/api/events?for=${acting}`)).status()).toBe(404)
  expect((await stranger.request.get('/api/events?for=console')).status()).toBe(404)
  expect((await stranger.request.get('/console')).status()).toBe(404)

  for (const address of addresses('console')) {
    expect((await otherOffice.request.get(address)).status(), address).toBe(404)
  }
  expect((await callProcedure(otherOffice, 'console', 'queue.get', { id })).code).toBe('NOT_FOUND')
  const queue = await callProcedure(otherOffice, 'console', 'queue.list', { filter: 'finished' })
  expect(JSON.stringify(queue.data)).not.toContain(id)
  expect((await otherOffice.request.get(pages(acting)[0]!)).status()).toBe(404)

  // The owner and the office it went to open the very same addresses.
  for (const address of [...addresses(acting), ...pages(acting)]) {
    expect((await owner.request.get(address)).status(), address).toBe(200)
  }
  const office = await as('gromova')
  for (const address of addresses('console')) {
    expect((await office.request.get(address)).status(), address).toBe(200)
  }
})

test('SEC-1 the live channel tells nobody of another participant’s or another office’s document', async ({
  as,
}) => {
  const owner = await as('belov')
  await openCabinet(owner)
  const acting = actingForOf(owner)
  const stranger = await as('tarasov')
  await openCabinet(stranger)
  const own = actingForOf(stranger)
  const otherOffice = await as('fyodorova')
  await otherOffice.goto('/console')

  const listen = (page: typeof owner, actingFor: string) =>
    page.evaluate(
      (address) =>
        new Promise<void>((ready) => {
          const heard: string[] = []
          Object.assign(window, { heard })
          const source = new EventSource(address)
          source.onopen = () => ready()
          source.onmessage = ({ data }: MessageEvent<string>) => heard.push(data)
        }),
      `/api/events?for=${actingFor}`,
    )
  await Promise.all([listen(owner, acting), listen(stranger, own), listen(otherOffice, 'console')])

  const input = { requestId: crypto.randomUUID(), kindCode: '1050030E' }
  const { data } = await callProcedure(owner, acting, 'submissions.create', input, 'mutation')
  const { id } = data as { id: string }
  const heardOf = (page: typeof owner) =>
    page.evaluate(
      (wanted) => (window as unknown as { heard: string[] }).heard.some((line) => line.includes(wanted)),
      id,
    )
  await expect.poll(() => heardOf(owner)).toBe(true)
  // The owner has heard it, so it went through every process; the others have not.
  expect(await heardOf(stranger)).toBe(false)
  expect(await heardOf(otherOffice)).toBe(false)
})
