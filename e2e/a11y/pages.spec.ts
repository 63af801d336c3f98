import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { actingForOf, expect, test, type Login } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'
import { contradictions } from '../fixtures/classes'

type Look = { locale: 'ru' | 'en'; theme: 'light' | 'dark' }
/** Each page is loaded once in a language and a theme; `visions` are then looked at on it, one after the other. */
const LOOKS: readonly (Look & { visions: readonly ('ordinary' | 'high')[] })[] = [
  { locale: 'ru', theme: 'light', visions: ['ordinary', 'high'] },
  { locale: 'en', theme: 'dark', visions: ['ordinary'] },
]
type Visions = (typeof LOOKS)[number]['visions']

/** For some forty pages, in two versions each, ms. */
const LONG = 8 * 60_000

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What may differ between two versions of one page that only look otherwise. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size']

async function choose(page: Page, { locale, theme }: Look, url: string) {
  const cookies = Object.entries({ locale, theme }).map(([name, value]) => ({ name, value, url }))
  await page.context().addCookies(cookies)
}

/** No violation of WCAG 2.2 AA, and nothing wider than a telephone of 360 px, in each version of the page. */
async function check(page: Page, address: string, visions: Visions) {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(address)
  await expect(page.locator('main').first()).toBeVisible()
  expect(await contradictions(page), `${address}: no element has two classes for one property`).toEqual([])
  for (const vision of visions) await checkVersion(page, vision, `${address}, ${vision}`)
}

/** The version for the visually impaired is the same page with another attribute, as its setting writes it. */
async function checkVersion(page: Page, vision: Visions[number], what: string) {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate((value) => {
    document.documentElement.dataset['vision'] = value
    // At its end a page shows everything: the bar of a draft's actions covers nothing there.
    window.scrollTo(0, document.documentElement.scrollHeight)
  }, vision)
  const axe = new AxeBuilder({ page })
    // No frames here, and only what is wrong is of interest: both spare half of the work.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const rules = vision === 'ordinary' ? axe.withTags(WCAG) : axe.withRules(OF_LOOKS)
  const { violations } = await rules.analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 2)
          .join(' | ')}`,
    ),
    what,
  ).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  // What the program itself draws otherwise on a telephone follows a moment later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${what} at 360 px`,
    })
    .toBeLessThanOrEqual(0)
}

const CABINET = [
  '',
  '/documents',
  '/documents?stage=drafts',
  '/documents/new',
  '/archive',
  '/archive/new',
  '/archive/shared',
  '/information',
  '/information/new',
  '/information/new?kind=9910003E',
  '/organisation',
  '/organisation/invitations',
  '/organisation/requests',
  '/organisation/powers',
  '/organisation/powers/new',
  '/organisation/journal',
  '/organisation/approvals',
  '/rights',
  '/services',
  '/profile',
  '/certificates',
  '/notifications',
  '/audits',
  '/audits/reminders',
]

/** Pages of the person, whomever they act for. */
const OWN = [
  '/me',
  '/me/notifications',
  '/me/sessions',
  '/me/history',
  '/me/privacy',
  '/me/annulment',
  '/cabinet',
  '/cabinet/open',
]

/** Pages that open without signing in; links of letters are shown as they look when they no longer work. */
const PUBLIC = [
  '/sign-in',
  '/sign-in/certificate',
  '/check-signature',
  '/apply',
  '/activate?token=no-such-token',
  '/recover',
  '/recover/password?token=no-such-token',
  '/unlock?token=no-such-token',
  '/confirm-email/new?token=no-such-token',
  '/invitation?token=no-such-token',
  '/consent',
  '/kinds',
  '/kinds/1050030E',
  '/deadlines',
  '/deadlines?rule=objections&event=2025-12-19',
  '/annulled',
  '/offline',
  '/no-such-page',
]

/** Of the console; the queue and one document beside. */
const CONSOLE = [
  '/console/trust',
  '/console/catalogue',
  '/console/catalogue/1050030E/5.22.0/0',
  '/console/exchange?filter=all',
  '/console/calendar',
  '/console/audits',
  '/console/audits/new',
  '/console/audits/statistics',
]

/** Addresses below `below` that the page at `from` leads to. */
async function linksOf(page: Page, from: string, below: string): Promise<string[]> {
  await page.goto(from)
  await expect(page.locator('main').first()).toBeVisible()
  const found = await page
    .locator(`main a[href*="${below}"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  return [...new Set(found)].filter((path) => path.startsWith(below))
}

/** Each audit that the list at `list` leads to, with what its page leads to. */
async function auditPages(page: Page, list: string): Promise<string[]> {
  const pages: string[] = []
  for (const audit of (await linksOf(page, list, `${list}/0`)).slice(0, 3))
    pages.push(audit, ...(await linksOf(page, audit, `${audit}/`)).slice(0, 4))
  return pages
}

async function everyCabinetPage(page: Page) {
  await openCabinet(page)
  const base = `/cabinet/${actingForOf(page)}`
  const documents = await linksOf(page, `${base}/documents`, `${base}/documents/0`)
  // A draft, an archived one, a decided one: the newest three and the oldest two are of different kinds in the story.
  return [
    ...CABINET.map((path) => base + path),
    ...documents.slice(0, 3),
    ...documents.slice(-2),
    ...(await auditPages(page, `${base}/audits`)),
  ]
}

// Each test has a browser of its own and changes nothing.
test.describe.configure({ mode: 'parallel', timeout: LONG })

for (const look of LOOKS) {
  const name = `${look.locale}, ${look.theme}, ${look.visions.join(' and ')}`
  test(`UX-1 every page of the cabinet is accessible and fits a telephone: ${name}`, async ({
    as,
    baseURL,
  }) => {
    const page = await as('orlova' satisfies Login)
    await choose(page, look, baseURL!)
    for (const address of await everyCabinetPage(page)) await check(page, address, look.visions)
  })

  test(`UX-1 every page of a person’s own section is accessible and fits a telephone: ${name}`, async ({
    as,
    baseURL,
  }) => {
    const page = await as('orlova' satisfies Login)
    await choose(page, look, baseURL!)
    for (const address of OWN) await check(page, address, look.visions)
  })

  test(`UX-1 every page of the console is accessible and fits a telephone: ${name}`, async ({
    as,
    baseURL,
  }) => {
    const page = await as('lebedev')
    await choose(page, look, baseURL!)
    for (const address of [...CONSOLE, ...(await auditPages(page, '/console/audits'))])
      await check(page, address, look.visions)
    await page.goto('/console?filter=all')
    const row = page.locator('main a[href*="id="]').first()
    const { pathname, search } = new URL((await row.getAttribute('href'))!, baseURL)
    await check(page, '/console?filter=all', look.visions)
    await check(page, pathname + search, look.visions)
  })

  test(`UX-1 every public page is accessible and fits a telephone: ${name}`, async ({ page, baseURL }) => {
    await choose(page, look, baseURL!)
    for (const address of PUBLIC) await check(page, address, look.visions)
  })
}
