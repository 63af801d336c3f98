import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import vectors from './domain/vectors.json'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The command as people call it, once for each test: it is a process. */
describe('npm run verify-signature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const path = (name: string) => join(folder, name)
  const decoded = (base64: string) => Buffer.from(base64, 'base64')
  const messageOf = (name: string) => vectors.cases.find((each) => each.name === name)!.message
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(() => {
    for (const name of ['trust', 'middle', 'crl']) mkdirSync(path(name))
    const lines = vectors.root.replace(/.{64}/g, '$&\n')
    writeFileSync(
      path('trust/root.pem'),
      `Текст\n-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    )
    writeFileSync(path('trust/readme'), 'not a certificate')
    writeFileSync(path('middle/middle.der'), decoded(vectors.middle))
    writeFileSync(path('crl/list.crl'), decoded(vectors.crl))
    writeFileSync(path('document'), vectors.document)
    writeFileSync(path('detached.sig'), messageOf('gost256 detached'))
    writeFileSync(path('gone.sig'), decoded(messageOf('revoked')))
    writeFileSync(path('leaf.cer'), decoded(vectors.keys.gost512.certificate))
  })

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'verify-signature', '--', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder, npm_config_loglevel: 'silent' },
      },
    )
    const lines = stdout.split('\n').slice(0, -1)
    return { status, stderr, answers: lines.map((line): unknown => JSON.parse(line)) }
  }

  const store = () => ['--trust', path('trust'), '--intermediates', path('middle'), '--at', vectors.at]

  it('prints one line of JSON', () => {
    const args = [
      ...store(),
      '--crl',
      path('crl'),
      '--content',
      path('document'),
      '--require-bes',
      path('detached.sig'),
    ]
    const { status, answers } = run(...args)
    expect(status).toBe(0)
    expect(answers).toEqual([
      {
        valid: true,
        reason: null,
        level: 'CAdES-BES',
        signers: [
          {
            valid: true,
            reason: null,
            subject: {
              CN: 'ООО "Ромашка"',
              SN: 'Иванов',
              G: 'Пётр Сергеевич',
              O: 'ООО "Ромашка"',
              INN: '500100732259',
              INNLE: '7707083893',
              OGRN: '1027700132195',
              OGRNIP: null,
              SNILS: '11223344595',
            },
          },
        ],
      },
    ])
  })

  it('leaves with 2 and a sentence when the call is wrong', () => {
    const { status, answers, stderr } = run('--trust', path('trust'), '--at', 'yesterday', path('gone.sig'))
    expect({ status, answers }).toEqual({ status: 2, answers: [] })
    expect(stderr).toContain('--at')
  })

  it('answers a batch line by line', () => {
    const call = { trust: path('trust'), intermediates: path('middle'), crl: path('crl'), at: vectors.at }
    const lines = [
      { ...call, file: path('detached.sig'), content: path('document'), requireBes: true },
      { ...call, file: path('gone.sig') },
      { ...call, file: path('absent') },
      { ...call, file: path('leaf.cer'), crl: null },
    ]
    writeFileSync(path('calls.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, answers } = run('--batch', path('calls.jsonl'))
    expect(status).toBe(0)
    expect(answers).toMatchObject([
      { valid: true, level: 'CAdES-BES' },
      { valid: false, reason: 'CERTIFICATE_REVOKED' },
      { valid: false, reason: 'INPUT_UNREADABLE', signers: [] },
      { valid: true, level: null, signers: [{ subject: { INN: '007707083893', INNLE: '7707083893' } }] },
    ])
  })
})
