import { expect, test } from 'vitest'
import { CHECK_OF, CHECKS, REASONS } from './contract'

test('every reason belongs to a check, and every check can fail', () => {
  for (const reason of REASONS) expect(CHECKS, reason).toContain(CHECK_OF[reason])
  expect([...new Set(Object.values(CHECK_OF))].sort()).toEqual([...CHECKS].sort())
})
