import { describe, expect, test } from 'vitest'
import { DEMONSTRATION_SECRET_PREFIX, EnvError, parseEnv } from './env'

const secret = (name: string) => `${name}-of-an-operator-0123456789-0123456789`
const production = {
  PORTAL_MODE: 'production',
  DATABASE_URL: 'postgresql://portal@db/portal',
  PUBLIC_URL: 'https://portal.example.test',
  AUTH_SECRET: secret('auth'),
  INGEST_SECRET: secret('ingest'),
  RESEND_API_KEY: secret('resend'),
  SMTP_URL: 'smtp://mail',
  METRICS_TOKEN: secret('metrics'),
  RECEIPT_KEY_FILE: 'receipts.pem',
  TRUST_PROXY: '1',
  VAPID_PRIVATE_KEY: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
}

const service = {
  ESIA: 'service',
  ESIA_URL: 'https://esia.example.test',
  ESIA_KEY_FILE: 'key.pem',
  ESIA_CERTIFICATE_FILE: 'certificate.pem',
  ESIA_TOKEN_CERTIFICATE_FILE: 'esia.cer',
}

const problemsOf = (source: Record<string, string | undefined>): string => {
  try {
    parseEnv(source)
    return ''
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
}

test('a production with everything of its own is accepted', () => {
  expect(problemsOf(production)).toBe('')
  expect(problemsOf({ ...production, ...service })).toBe('')
})

describe('production refuses, by name,', () => {
  test.each([
    ['AUTH_SECRET', { AUTH_SECRET: `${DEMONSTRATION_SECRET_PREFIX}${secret('auth')}` }],
    ['INGEST_SECRET', { INGEST_SECRET: `${DEMONSTRATION_SECRET_PREFIX}${secret('ingest')}` }],
    ['ESIA', { ESIA: 'stand-in', ESIA_CLIENT_SECRET: 'x' }],
    ['ESIA_KEY_FILE', { ESIA: 'service', ESIA_URL: 'https://esia.example.test' }],
    ['ESIA_URL', { ESIA: 'service', ESIA_URL: 'https://esia.example.test/idp' }],
    ['ESIA_URL', { ...service, ESIA_URL: 'http://esia.example.test' }],
    ['EAIS', { EAIS: 'stand-in', EAIS_SECRET: secret('eais') }],
    ['EAIS_URL', { EAIS: 'service', EAIS_SECRET: secret('eais') }],
    ['EAIS_SECRET', { EAIS: 'service', EAIS_URL: 'https://eais.example.test' }],
    ['SMTP_URL', { SMTP_URL: undefined }],
    ['METRICS_TOKEN', { METRICS_TOKEN: undefined }],
    ['RECEIPT_KEY_FILE', { RECEIPT_KEY_FILE: undefined }],
    ['VAPID_PRIVATE_KEY', { VAPID_PRIVATE_KEY: undefined }],
    ['VAPID_PRIVATE_KEY', { VAPID_PRIVATE_KEY: 'short' }],
    ['VAPID_PRIVATE_KEY', { VAPID_PRIVATE_KEY: 'A'.repeat(43) }],
    [
      'VAPID_PRIVATE_KEY',
      { VAPID_PRIVATE_KEY: `${DEMONSTRATION_SECRET_PREFIX}q1dXpw3UpT5VOmu_cf_v6ih07Aems` },
    ],
    ['TRUST_PROXY', { TRUST_PROXY: undefined }],
    ['TRUST_PROXY', { TRUST_PROXY: '-1' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://portal.example.test' }],
    ['TEST_HOOKS', { TEST_HOOKS: '1' }],
    ['DATABASE_URL', { DATABASE_URL: undefined }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['STORAGE_S3_BUCKET', { STORAGE_S3_ENDPOINT: 'https://s3' }],
  ])('a wrong %s', (name, change) => {
    expect(problemsOf({ ...production, ...change })).toContain(`${name}:`)
  })
})
