import { expect, describe, it } from 'vitest'
import * as outcome from '@/server/testing/audit-papers/outcome'
import { contextOf, type Paper } from '@/server/testing/audit-papers/paper'
import * as requests from '@/server/testing/audit-papers/requests'
import { albumPresent, officialProblems } from '@/server/testing/official-schema'
import { readXml } from './commands/read-xml'
import { fillAutomatic, prefillValues } from './domain/automatic'
import type { FormValues } from './domain/definition'
import { AUDIT_KINDS } from './domain/kinds/audit-kinds'
import { getKind } from './domain/registry'
import { validateValues } from './domain/validate'
import { blankValues, tidyValues, valueAt } from './domain/values'
import { toXml } from './domain/xml-out'

const PAPERS: readonly Paper[] = [...Object.values(requests), ...Object.values(outcome)]

/** The document made of what a person types, the profile and the portal. */
function made(paper: Paper): FormValues {
  const kind = getKind(paper.code)
  const context = contextOf(paper)
  const begun = prefillValues(kind, { ...blankValues(kind), ...paper.typed }, context)
  return tidyValues(kind, fillAutomatic(kind, tidyValues(kind, begun), context))
}

it('papers of audits are of every kind that an audit has, and of what the system says of them', () => {
  const codes = [...AUDIT_KINDS.map((kind) => kind.code), '1004031E', '1004030E']
  expect(PAPERS.map(({ code }) => code).sort()).toEqual(codes.sort())
})

describe.each(PAPERS.map((paper) => [`${paper.code} of ${paper.day}`, paper] as const))('%s', (_, paper) => {
  const kind = getKind(paper.code)
  const values = made(paper)
  const xml = toXml(kind, values)

  it('is whole, and read again as it was written', () => {
    expect(validateValues(kind, values)).toEqual([])
    const read = readXml(new TextEncoder().encode(xml), kind)
    expect(read.errors).toEqual([])
    expect(read.values).toEqual(values)
  })

  it.skipIf(!albumPresent)('is valid by the official schema', () => {
    expect(officialProblems(paper.code, xml)).toEqual([])
  })

  it('keeps all that was typed, and carries its identity', () => {
    expect(values).toMatchObject(paper.typed)
    expect(values['DocumentID']).toBe(paper.id)
  })

  it.skipIf(!kind.subject)('has a name for lists', () => {
    expect(valueAt(values, kind.subject ?? '')).toBeTruthy()
  })
})

it('an extract names the representative without the numbers of the audited person', () => {
  expect(made(outcome.extract)['CustomsRepresentative']).toEqual(
    outcome.extract.typed['CustomsRepresentative'],
  )
})

describe.skipIf(!albumPresent)('the official schema', () => {
  it('refuses a paper without what it asks for', () => {
    const kind = getKind(outcome.act.code)
    const { Resolution: _, ...rest } = made(outcome.act)
    expect(officialProblems(kind.code, toXml(kind, rest))).not.toEqual([])
  })
})
