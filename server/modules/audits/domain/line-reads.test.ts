import { expect, test } from 'vitest'
import { isUnanswered, lineReads, takesAnswers } from './line-reads'
import { AUDIT_STATUSES, next } from './states'

test('AUD-6 lines are answered in exactly the statuses in which the table lets a reply in', () => {
  for (const status of AUDIT_STATUSES)
    expect(takesAnswers(status), status).toBe(next('DESK', status, 'reply') !== null)
})

test('AUD-6 once the act is sent nothing is waited for: a line says what did not come', () => {
  expect(lineReads('awaited', 'RUNNING')).toBe('awaited')
  expect(lineReads('asked-again', 'SUSPENDED')).toBe('asked-again')
  expect(lineReads('awaited', 'ACT')).toBe('unanswered')
  expect(lineReads('more-time-asked', 'DECIDED')).toBe('unanswered')
  expect(lineReads('asked-again', 'ACT')).toBe('unanswered-again')
  for (const line of ['answered', 'accepted', 'cannot'] as const) {
    expect(isUnanswered(line)).toBe(false)
    expect(lineReads(line, 'CLOSED')).toBe(line)
  }
})
