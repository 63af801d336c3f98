import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePower, refusePower, type Signing, type SigningPower } from './at-signing'

const power: SigningPower = {
  participantId: 'own',
  number: 'a',
  principalTaxId: '0000101231',
  representativeId: 'kuzmina',
  representativeTaxId: '000010000105',
  representativeSnils: '00000000140',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  revokedAt: null,
}
const signing: Signing = {
  today: '2026-11-22',
  signer: { userId: 'kuzmina', taxId: '000010000105', snils: '00000000140' },
  participant: { id: 'own', taxId: '0000101231' },
  head: false,
  kind: { powerOfAttorney: 'required' },
}
const text = fc.string({ minLength: 1 })
const other = (value: string | null) => text.filter((one) => one !== value)

describe('refusePower', () => {
  it('covers the first day and the last, and no day beside them', () => {
    const on = (today: string) => refusePower(power, { ...signing, today })
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      'power-not-yet-valid',
      null,
      null,
      'power-expired',
    ])
  })

  it('never covers for another principal', () => {
    fc.assert(
      fc.property(other('own'), other('0000101231'), (id, taxId) => {
        for (const participant of [
          { id, taxId: '0000101231' },
          { id: 'own', taxId },
          { id: 'own', taxId: null },
        ])
          expect(refusePower(power, { ...signing, participant })).toBe('power-other-principal')
      }),
    )
  })

  it('never covers another person: neither by the link nor against a proven number', () => {
    fc.assert(
      fc.property(other('kuzmina'), other('000010000105'), other('00000000140'), (userId, taxId, snils) => {
        for (const signer of [
          { userId, taxId: null, snils: null },
          { ...signing.signer, taxId },
          { ...signing.signer, snils },
          { ...signing.signer, userId },
        ])
          expect(refusePower(power, { ...signing, signer })).toBe('power-other-representative')
      }),
    )
  })

  it('without a link takes a proven number, and nothing less', () => {
    const free = { ...power, representativeId: null }
    const by = (taxId: string | null, snils: string | null) =>
      refusePower(free, { ...signing, signer: { userId: 'anybody', taxId, snils } })
    expect(by('000010000105', null)).toBeNull()
    expect(by(null, '00000000140')).toBeNull()
    expect(by(null, null)).toBe('power-other-representative')
    expect(by('000010000105', '00000000039')).toBe('power-other-representative')
  })

  it('is over at once when it is revoked, whatever else holds', () => {
    expect(refusePower({ ...power, revokedAt: new Date(0) }, signing)).toBe('power-revoked')
  })
})

describe('choosePower', () => {
  it('takes the one that lasts longest of those that cover', () => {
    const powers = [
      power,
      { ...power, number: 'b', validTo: '2027-06-30' },
      { ...power, number: 'c', validTo: '2026-11-01' },
    ]
    expect(choosePower(powers, signing)).toMatchObject({ ok: true, power: { number: 'b' } })
  })

  it('asks none of a head, nor for a kind that demands none', () => {
    expect(choosePower([], { ...signing, head: true })).toEqual({ ok: true, power: null })
    expect(choosePower([], { ...signing, kind: {} })).toEqual({ ok: true, power: null })
    expect(choosePower([], { ...signing, kind: { powerOfAttorney: 'none' } })).toEqual({
      ok: true,
      power: null,
    })
  })

  it('says of an employee what is nearest to being enough', () => {
    expect(choosePower([], signing)).toEqual({ ok: false, refusal: 'no-power' })
    const strange = { ...power, representativeId: 'belov' }
    const old = { ...power, validTo: '2026-11-21' }
    expect(choosePower([strange, old], signing)).toEqual({ ok: false, refusal: 'power-expired' })
  })

  it('never lets an employee sign by a power that does not cover, whichever others there are', () => {
    const candidate = fc.record({
      participantId: fc.constantFrom('own', 'other'),
      number: text,
      principalTaxId: fc.constantFrom('0000101231', '0000102468'),
      representativeId: fc.constantFrom(null, 'kuzmina', 'belov'),
      representativeTaxId: fc.constantFrom(null, '000010000105', '000010000209'),
      representativeSnils: fc.constantFrom(null, '00000000140', '00000000241'),
      validFrom: fc.constantFrom('2026-01-01', '2026-11-22', '2026-12-01'),
      validTo: fc.constantFrom('2026-11-21', '2026-11-22', '2027-01-01'),
      revokedAt: fc.constantFrom(null, new Date(0)),
    })
    fc.assert(
      fc.property(fc.array(candidate), (powers) => {
        const verdict = choosePower(powers, signing)
        const covers = powers.some((one) => refusePower(one, signing) === null)
        expect(verdict.ok).toBe(covers)
        if (verdict.ok) expect(refusePower(verdict.power!, signing)).toBeNull()
      }),
    )
  })
})
