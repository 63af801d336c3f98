import { chromium, expect, test } from '@playwright/test'

test('SUP-4 health says that it lives and that every part is ready; metrics are in Prometheus form', async ({
  request,
}) => {
  expect((await request.get('/api/health/live')).status()).toBe(200)
  const ready = await request.get('/api/health/ready')
  expect(await ready.json()).toMatchObject({
    ready: true,
    parts: { database: 'ok', queue: 'ok', storage: 'ok', ingest: 'ok' },
  })
  const metrics = await (await request.get('/api/metrics')).text()
  for (const name of ['portal_procedure_seconds', 'portal_queue_lag_seconds', 'portal_live_channels']) {
    expect(metrics).toContain(`# TYPE ${name}`)
  }
})

test('SEC-1 every page comes with a strict content policy, and a missing page shows the request’s id', async ({
  page,
}) => {
  const response = await page.goto('/no-such-page')
  expect(response!.status()).toBe(404)
  const policy = response!.headers()['content-security-policy']!
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
  expect(response!.headers()['x-content-type-options']).toBe('nosniff')
  const id = response!.headers()['x-request-id']!
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  await expect(page.getByText(id)).toBeVisible()
})

test('MOB-1 the portal can be installed as an app', async ({ baseURL }, info) => {
  // Installability is told to a profile on a disk only.
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), {
    ...info.project.use.launchOptions,
    baseURL: baseURL!,
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  const devtools = await context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await context.close()
})
