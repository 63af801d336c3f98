import { describe, expect, it } from 'vitest'
import { conditionOf } from './service-state'

const fine = { database: 'ok', queue: 'ok', storage: 'ok', ingest: 'ok' } as const

describe('the state of the service in one word', () => {
  it.each([
    [{}, 'ok'],
    [{ queue: 'failed' }, 'queue'],
    [{ ingest: 'failed' }, 'files'],
    [{ storage: 'failed', queue: 'failed' }, 'files'],
    [{ database: 'failed', queue: 'failed', storage: 'failed' }, 'database'],
  ] as const)('%j is %s', (failed, condition) => {
    expect(conditionOf({ ...fine, ...failed })).toBe(condition)
  })
})
