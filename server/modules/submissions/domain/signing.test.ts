import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Capacity } from '../../accounts/domain/certificate-holder'
import { refuseHolder, type SigningFor } from './holder'
import { refuseAmendment } from './amendment'
import { dependsOnReadiness, refuseUnready, type Readiness } from './readiness'
import { STATUSES } from './states'
import { type Content, pairUp, signaturesLeft } from './signing'

const content = fc.record<Content>({
  content: fc.constant('FILE'),
  fileId: fc.uuid(),
  name: fc.string(),
  size: fc.nat(),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
})
const contents = fc.uniqueArray(content, { minLength: 1, selector: ({ fileId }) => fileId })

describe('pairUp', () => {
  test('every content once, in whatever order they come', () => {
    fc.assert(
      fc.property(contents, (all) => {
        const given = all.toReversed().map(({ content: of, fileId }) => ({ content: of, fileId }))
        const pairs = pairUp(all, given)
        expect(pairs?.map((pair) => pair.content)).toEqual(all)
        for (const pair of pairs ?? []) expect(pair.given.fileId).toBe(pair.content.fileId)
      }),
    )
  })

  test('one too few, one too many, one twice, one of another document: none', () => {
    fc.assert(
      fc.property(contents, fc.uuid(), (all, fileId) => {
        const given = all.map((each) => ({ content: each.content, fileId: each.fileId }))
        expect(pairUp(all, given.slice(1))).toBeNull()
        expect(pairUp(all, [...given, given[0]!])).toBeNull()
        expect(pairUp(all, [...given.slice(1), { content: 'FILE', fileId }])).toBeNull()
        expect(pairUp(all, [...given.slice(1), { content: 'DOCUMENT' }])).toBeNull()
      }),
    )
  })
})

test('one person counts once, and never less than nothing is left', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.constantFrom('a', 'b', 'c')), (needed, signers) => {
      const left = signaturesLeft(needed, signers)
      expect(left).toBe(signaturesLeft(needed, [...signers, ...signers]))
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + new Set(signers).size >= needed).toBe(true)
    }),
  )
})

const digits = fc.constantFrom('1', '2', null)
const capacity = fc.oneof<fc.Arbitrary<Capacity>[]>(
  fc.constant({ kind: 'individual' }),
  fc.record({ kind: fc.constant('entrepreneur' as const), ogrnip: fc.constantFrom('1', '2') }),
  fc.record({
    kind: fc.constant('organisation' as const),
    ogrn: fc.constantFrom('1', '2'),
    taxId: digits,
    name: fc.constant('x'),
    title: fc.constant(null),
  }),
)
const about = fc.record<SigningFor>({
  person: fc.record({ snils: digits, taxId: digits }),
  known: fc.boolean(),
  participant: fc.record({
    category: fc.constantFrom('LEGAL_ENTITY', 'ENTREPRENEUR', 'INDIVIDUAL'),
    taxId: digits,
    ogrn: digits,
  }),
  power: fc.boolean(),
})
const holder = fc.record({ snils: digits, taxId: digits, capacity })

describe('refuseHolder', () => {
  test('a certificate of nobody we know never signs', () => {
    fc.assert(
      fc.property(holder, about, (who, signing) => {
        const nobody = { ...signing, known: false, person: { snils: null, taxId: null } }
        expect(refuseHolder(who, nobody)).toBe('HOLDER_IS_ANOTHER')
      }),
    )
  })

  test('a power never closes what was open without it', () => {
    fc.assert(
      fc.property(holder, about, (who, signing) => {
        if (refuseHolder(who, { ...signing, power: false }) !== null) return
        expect(refuseHolder(who, { ...signing, power: true })).toBeNull()
      }),
    )
  })

  test('a legal entity’s document is never signed by another’s certificate, power or not', () => {
    fc.assert(
      fc.property(holder, about, (who, signing) => {
        const participant = { category: 'LEGAL_ENTITY' as const, taxId: '1', ogrn: '1' }
        const other = { kind: 'organisation' as const, ogrn: '2', taxId: '2', name: 'x', title: null }
        expect(refuseHolder({ ...who, capacity: other }, { ...signing, participant })).not.toBeNull()
      }),
    )
  })
})

test('nothing is sent unapproved or with a signature missing, and nobody signs twice', () => {
  const readiness = fc.record<Readiness>({
    signaturesLeft: fc.nat(3),
    signedByMe: fc.boolean(),
    approval: fc.constantFrom('none', 'needed', 'given'),
    myStep: fc.boolean(),
    amends: fc.option(fc.constantFrom(...STATUSES)),
  })
  fc.assert(
    fc.property(readiness, (ready) => {
      const sends = refuseUnready(ready, 'send') === null
      const replaces = !ready.amends || refuseAmendment(ready.amends) === null
      expect(sends).toBe(replaces && ready.approval !== 'needed' && ready.signaturesLeft === 0)
      const signs = refuseUnready(ready, 'sign') === null
      expect(signs).toBe(ready.approval !== 'needed' && !ready.signedByMe)
      expect(refuseUnready(ready, 'endorse') === null).toBe(ready.myStep)
      for (const act of ['save', 'discard', 'withdraw', 'amend'] as const) {
        expect(refuseUnready(ready, act)).toBeNull()
        expect(dependsOnReadiness(act)).toBe(false)
      }
    }),
  )
})

test('a document is replaced until customs registers it, then supplemented, and after a decision neither', () => {
  expect((['RETURNED', 'DELIVERED', 'WITHDRAWN'] as const).map(refuseAmendment)).toEqual([null, null, null])
  expect(refuseAmendment('REGISTERED')).toBe('former-registered')
  expect((['ACCEPTED', 'REFUSED', 'REPLACED'] as const).map(refuseAmendment)).toEqual(
    Array(3).fill('former-decided'),
  )
})
