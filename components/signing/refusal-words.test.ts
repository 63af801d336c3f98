import { describe, expect, it } from 'vitest'
import en from '@/components/i18n/en/signing.json'
import ru from '@/components/i18n/ru/signing.json'
import { CERTIFICATE_REFUSALS } from '@/server/modules/accounts/domain/certificate-refusal'
import { SIGNER_REFUSALS } from '@/server/modules/submissions/domain/holder'
import { REASONS } from '@/server/modules/signatures/contract'
import { readRefusal, refusalWords } from './refusal-words'
import { SIGNING_PROBLEMS } from './signer'

describe('words', () => {
  it('there are for every refusal of the portal and every problem of a signer, in both languages', () => {
    for (const texts of [ru, en]) {
      for (const reason of [
        ...REASONS,
        ...CERTIFICATE_REFUSALS,
        ...SIGNER_REFUSALS,
        'RATE_LIMITED',
        'UNAVAILABLE',
      ] as const) {
        expect(texts.refusal[refusalWords(reason)]).toEqual({
          title: expect.any(String),
          text: expect.any(String),
        })
      }
      for (const problem of SIGNING_PROBLEMS) {
        expect(texts.problem[problem]).toEqual({ title: expect.any(String), text: expect.any(String) })
      }
    }
  })

  it('a refusal is read from next-auth’s code', () => {
    expect(readRefusal('SIGNATURE_REFUSED:CERTIFICATE_EXPIRED')).toEqual({
      reason: 'CERTIFICATE_EXPIRED',
      rule: null,
    })
    expect(readRefusal('SIGNATURE_REFUSED:HOLDER_SNILS_WRONG:check-digit')).toEqual({
      reason: 'HOLDER_SNILS_WRONG',
      rule: 'check-digit',
    })
    expect(readRefusal('RATE_LIMITED:30').reason).toBe('RATE_LIMITED')
    for (const unknown of ['', 'UNAVAILABLE', 'CredentialsSignin', 'SIGNATURE_REFUSED:nonsense']) {
      expect(readRefusal(unknown).reason).toBe('UNAVAILABLE')
    }
  })
})
