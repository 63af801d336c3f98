import { expect, it } from 'vitest'
import { faultOfPeriod, isDeclaration } from './card-faults'

const TODAY = '2026-11-22'

it.each([
  ['2024-01-01', TODAY, null],
  ['2026-01-01', '2025-12-31', 'period'],
  ['2027-01-01', '2027-12-01', 'period-future'],
  ['2026-01-01', '2026-11-23', 'period-future'],
  ['1990-01-01', '2026-01-01', 'period-old'],
  ['', '', null],
] as const)('AUD-1 a period from %s to %s: %s', (periodFrom, periodTo, fault) => {
  expect(faultOfPeriod({ periodFrom, periodTo }, TODAY)).toBe(fault)
})

it.each([
  ['10113110/210126/0001234', true],
  ['10113110/210126/П001234', true],
  ['10113110/290224/0001234', true],
  ['10113110/290226/0001234', false],
  ['10113110/143326/0001234', false],
  ['10113110/231126/0001234', false],
  ['ДТ 17', false],
])('AUD-1 the number %s is of a declaration: %s', (number, is) => {
  expect(isDeclaration(number, TODAY)).toBe(is)
})
