import { expect, it } from 'vitest'
import { decisionFaults } from './decision-faults'

const pathsOf = (values: Parameters<typeof decisionFaults>[1]) =>
  decisionFaults({ purpose: 'decision' }, values).map(({ path }) => path)

it('a decision without a row of the table 3.2 decides nothing', () => {
  expect(pathsOf({})).toEqual(['Decisions'])
  expect(pathsOf({ Decisions: [] })).toEqual(['Decisions'])
  expect(pathsOf({ Decisions: [{ Text: [''] }] })).toEqual(['Decisions.0.Text.0'])
})

it('a row says in words what was decided', () => {
  expect(pathsOf({ Decisions: [{}, { Decision_Variant_1: 'true', Text: [' '] }] })).toEqual([
    'Decisions.1.Text.0',
  ])
  expect(pathsOf({ Decisions: [{ Decision_Variant_1: 'true' }] })).toEqual(['Decisions.0.Text'])
  expect(pathsOf({ Decisions: [{ Decision_Variant_1: 'true' }, { Text: ['Доначислить пошлину'] }] })).toEqual(
    [],
  )
})

it('asks no other document for it', () => {
  expect(decisionFaults({ purpose: 'extract' }, {})).toEqual([])
})
