import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { CRONTAB, taskList } from './tasks'

test('every line of the crontab names a task that exists', () => {
  const items = parseCrontab(CRONTAB)
  const tasks = Object.keys(taskList())
  expect(items.length).toBeGreaterThan(0)
  for (const { task } of items) expect(tasks).toContain(task)
})
