import { describe, expect, it } from 'vitest'
import { REASONS, type Reason, type SignerVerdict, type Verdict } from '@/server/modules/signatures/contract'
import { ROWS, type Row, type Subject, rowOf, rowsOf } from './check-rows'

const findings = { chain: [], revocation: null, key: null, keyUsage: null, purposes: null }
const certificate = null
const base = { subject: null, certificate, claimedAt: null, stampedAt: null, findings }
const signerOf = (reason: Reason | null): SignerVerdict => ({
  ...base,
  valid: reason === null,
  reason,
  level: 'CAdES-BES',
})
const verdictOf = (signer: SignerVerdict): Verdict => ({
  valid: signer.valid,
  reason: signer.reason,
  level: signer.level,
  signers: [signer],
})
function statesOf(reason: Reason | null, subject: Subject = 'signature') {
  const signer = signerOf(reason)
  return Object.fromEntries(rowsOf(verdictOf(signer), signer, subject).map(({ row, state }) => [row, state]))
}

describe('the rows of a protocol', () => {
  it.each(REASONS)('%s refuses exactly one row, and nothing after it is passed', (reason) => {
    const signer = signerOf(reason)
    const rows = rowsOf(verdictOf(signer), signer, 'signature')
    expect(rows.filter(({ state }) => state === 'refused').map(({ row }) => row)).toEqual([
      rowOf(reason, 'signature'),
    ])
    const after = rows.slice(rows.findIndex(({ state }) => state === 'refused') + 1)
    expect(after.every(({ state }) => state === 'unreached')).toBe(true)
  })

  it('a good signature has no refused and no unreached row', () => {
    const states = Object.values(statesOf(null))
    expect(states).toHaveLength(ROWS.length)
    expect(new Set(states)).toEqual(new Set(['passed', 'absent']))
  })

  it('what was not looked at is not called passed', () => {
    expect(statesOf('ALGORITHM_WEAK')).toMatchObject({ content: 'unreached', signature: 'refused' })
    expect(statesOf('ISSUER_UNKNOWN')).toMatchObject({ dates: 'unreached', chain: 'refused' })
    expect(statesOf('SIGNATURE_INVALID')).toMatchObject({ content: 'passed' })
    expect(statesOf('CERTIFICATE_EXPIRED')).toMatchObject({
      usage: 'passed',
      dates: 'refused',
      chain: 'unreached',
    })
  })

  it('a certificate has only its own rows', () => {
    expect(Object.keys(statesOf('KEY_INVALID', 'certificate'))).toEqual([
      'file',
      'certificate',
      'usage',
      'dates',
      'chain',
      'revocation',
    ])
    expect(statesOf('KEY_INVALID', 'certificate')).toMatchObject({ certificate: 'refused' })
  })

  it.each<[Reason, Row]>([
    ['INPUT_MALFORMED', 'file'],
    ['CONTENT_MISSING', 'content'],
  ])('a file refused as a whole shows only why: %s', (reason, row) => {
    const rows = rowsOf({ valid: false, reason, level: null, signers: [] }, null, 'signature')
    expect(rows.find(({ state }) => state === 'refused')?.row).toBe(row)
    expect(rows.filter(({ state }) => state === 'passed').map((each) => each.row)).toEqual(
      row === 'file' ? [] : ['file'],
    )
  })
})
