import fc from 'fast-check'
import { expect, it } from 'vitest'
import { powerRegistration } from '../../catalogue/domain/kinds/power-registration-9940002e'
import { validateValues } from '../../catalogue/domain/validate'
import { blankValues } from '../../catalogue/domain/values'
import { withCheckDigits } from '../../participants/domain/identifiers'
import type { PowerData } from '../contract'
import { checkPower } from './check-power'
import { registrationOf } from './registration-document'

const OWN = '0000101231'
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const words = (maxLength: number) =>
  fc.stringMatching(/^[А-Яа-я]+( [А-Яа-я]+)*$/, { size: 'small' }).map((s) => s.slice(0, maxLength).trim())
const day = fc.integer({ min: 20_000, max: 22_000 })
const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)

const power: fc.Arbitrary<PowerData> = fc
  .record({
    number: fc.uuid(),
    internalNumber: fc.option(fc.stringMatching(/^[0-9A-Z/-]{1,50}$/)),
    representativeName: words(300),
    representativeTaxId: fc.option(digits(12).map((value) => withCheckDigits('ru-inn-person', value)!)),
    representativeSnils: digits(11).map((value) => withCheckDigits('ru-snils', value)!),
    powers: fc.array(
      fc.record({ code: fc.option(fc.stringMatching(/^[A-Z0-9_]{1,100}$/)), text: words(4000) }),
      { minLength: 1, maxLength: 5 },
    ),
    begin: day,
    mayDelegate: fc.boolean(),
  })
  .map(({ begin, ...rest }) => ({
    ...rest,
    principalTaxId: OWN,
    issuedAt: dayOf(begin),
    validFrom: dayOf(begin),
    validTo: dayOf(begin + 365),
  }))

it('a power that the portal has registered lacks nothing in the document but what the portal cannot know', () => {
  fc.assert(
    fc.property(power, (data) => {
      fc.pre(checkPower(data, { taxId: OWN }).length === 0)
      const values = { ...blankValues(powerRegistration), ...registrationOf(data) }
      const asked = validateValues(powerRegistration, values, { stage: 'form' }).map(({ path }) => path)
      const known = ['Power', 'Representative', 'Authority']
      expect(asked.filter((path) => known.includes(path.split('.')[0]!))).toEqual(['Power.Register'])
    }),
  )
})

it('knows the representative by ИНН where there is one, and else by СНИЛС', () => {
  const [data] = fc.sample(power, { numRuns: 1, seed: 7 })
  const of = (change: Partial<PowerData>) => registrationOf({ ...data!, ...change })['Representative']
  expect(of({ representativeTaxId: '1', representativeSnils: '2' })).toMatchObject({
    ByTaxNumber: { TaxNumber: '1', Snils: '2' },
  })
  expect(of({ representativeTaxId: '1', representativeSnils: null })).toHaveProperty('ByTaxNumber', {
    TaxNumber: '1',
  })
  expect(of({ representativeTaxId: null, representativeSnils: '2' })).toHaveProperty('BySnils', {
    Snils: '2',
  })
})
