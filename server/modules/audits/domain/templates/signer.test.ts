import { describe, expect, it } from 'vitest'
import { CHIEF, INSPECTOR, named } from '@/server/testing/audit-papers/paper'
import { KIND_OF } from './values'
import { signedPaths, signedValues, type Signing } from './signer'

const TODAY = '2026-11-22'
const signing: Signing = { signer: INSPECTOR, approver: { person: CHIEF, on: '2026-11-20' }, today: TODAY }

describe('who signed', () => {
  it('is the one whose signature it is, whoever was named before', () => {
    const values = {
      CustomsIssuedDecision: {
        Code: '10113000',
        ApproverPerson: { ...named(CHIEF), IssueDate: '2020-01-01' },
      },
    }
    expect(signedValues('1006902E', values, signing)).toEqual({
      CustomsIssuedDecision: { Code: '10113000', ApproverPerson: { ...named(INSPECTOR), IssueDate: TODAY } },
    })
  })

  it('keeps what stands beside the name of the same person, and nothing of another’s', () => {
    const of = (person: typeof CHIEF) => ({ PersonSignature: { ...named(person), Phone: '+7 4812 000' } })
    expect(signedValues('1006907E', of(INSPECTOR), signing)).toEqual(of(INSPECTOR))
    expect(signedValues('1006907E', of(CHIEF), signing)).toEqual({ PersonSignature: named(INSPECTOR) })
  })

  it('is one person in the act, which names who approved it and when', () => {
    const values = {
      CommissionSignature: [named(INSPECTOR), named(CHIEF)],
      CustomsPerson: { PersonName: 'Иванов Иван', LNP: '0231' },
    }
    const chief = [CHIEF.surname, CHIEF.name, CHIEF.middleName].join(' ')
    expect(signedValues('1006901E', values, signing)).toEqual({
      CommissionSignature: [{ ...named(INSPECTOR), IssueDate: TODAY }],
      CustomsPerson: { PersonName: chief },
      DateApprovalAct: '2026-11-20',
    })
  })

  it('signs a mark too, and leaves what it marks', () => {
    const mark = { MarkKind: '1', Date: '2026-11-25', ...named(CHIEF) }
    expect(signedValues('1006908E', { StopProlongMark: [mark] }, signing)).toMatchObject({
      StopProlongMark: [{ MarkKind: '1', Date: '2026-11-25', ...named(INSPECTOR), IssueDate: TODAY }],
    })
  })
})

it('the places are nobody’s to type in', () => {
  expect(signedPaths('1006901E')).toEqual([
    'CommissionSignature',
    'CustomsPerson.PersonName',
    'DateApprovalAct',
  ])
  expect(signedPaths('1006924E')).toEqual([])
  const without = Object.values(KIND_OF).filter((code) => signedPaths(code).length === 0)
  expect(without).toEqual(['1006924E', '1006923E'])
})
