import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from './test-step'

const folder = mkdtempSync(join(tmpdir(), 'counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: object) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('tests are counted from the reports', () => {
  expect(vitestCounts(report({ numPassedTests: 7, numFailedTests: 2 }), false)).toEqual({
    passed: 7,
    failed: 2,
  })
  expect(playwrightCounts(report({ stats: { expected: 3, unexpected: 0, flaky: 0 } }), true)).toEqual({
    passed: 3,
    failed: 0,
  })
})

test('a run that broke without a failed test is a failure all the same', () => {
  expect(vitestCounts(join(folder, 'absent.json'), false)).toEqual({ passed: 0, failed: 1 })
  expect(vitestCounts(report({ numPassedTests: 7, numFailedTests: 0 }), false)).toEqual({
    passed: 7,
    failed: 1,
  })
})

test('a flaky browser test is a failure', () => {
  const counts = playwrightCounts(report({ stats: { expected: 3, unexpected: 0, flaky: 1 } }), true)
  expect(counts).toEqual({ passed: 3, failed: 1 })
})
