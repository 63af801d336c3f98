import { defineConfig } from '@playwright/test'
import { launch } from './e2e/fixtures/launch'

/**
 * Browser tests against a portal that already runs: `npm test` starts one and says where in E2E_BASE_URL. By hand:
 * `npm start` in one terminal, `npx playwright test` in another.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Killing parts of the portal would disturb everybody else: it is done when they have finished.
  projects: [
    { name: 'portal', testIgnore: ['**/faults/**', '**/clock/**'] },
    // Moving the clock of the portal moves it for everybody.
    { name: 'clock', testMatch: '**/clock/**', dependencies: ['portal'], workers: 1 },
    { name: 'faults', testMatch: '**/faults/**', dependencies: ['clock'], workers: 1 },
  ],
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3000',
    browserName: 'chromium',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1280, height: 800 },
    // Costs a third of the time: `npx playwright test --trace retain-on-failure` where one is wanted.
    trace: 'off',
    // Nobody waits for what only pleases the eye.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launch(process.env['CHROME_PATH']),
  },
})
