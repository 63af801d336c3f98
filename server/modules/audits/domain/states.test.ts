import { expect, it } from 'vitest'
import { placeOf } from './states'

it('tells an act that is to come from one whose step has passed, and from one that never has a place', () => {
  expect(placeOf('DESK', 'OPENED', 'send:requirement')).toEqual({ when: 'ahead', step: 'RUNNING' })
  expect(placeOf('FIELD_PLANNED', 'SUSPENDED', 'send:requirement')).toEqual({
    when: 'ahead',
    step: 'RUNNING',
  })
  expect(placeOf('FIELD_PLANNED', 'RUNNING', 'send:resumption')).toEqual({ when: 'ahead', step: 'SUSPENDED' })
  expect(placeOf('DESK', 'DECIDED', 'send:requirement')).toEqual({ when: 'past', step: 'RUNNING' })
  expect(placeOf('DESK', 'RUNNING', 'send:notification')).toEqual({ when: 'past', step: 'OPENED' })
  expect(placeOf('FIELD_UNPLANNED', 'OPENED', 'send:notification')).toEqual({ when: 'never' })
  expect(placeOf('DESK', 'RUNNING', 'send:suspension')).toEqual({ when: 'never' })
})
