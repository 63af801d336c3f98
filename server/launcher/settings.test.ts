import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EnvError } from '../platform/env'
import { LaunchFailure } from './failure'
import { composeSettings, keepSecrets } from './settings'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'settings-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('secrets of a demonstration', () => {
  test('are invented once, marked as such and readable by their owner only', () => {
    const first = keepSecrets(folder)
    expect(keepSecrets(folder)).toEqual(first)
    const { VAPID_PRIVATE_KEY, ...secrets } = first
    for (const secret of Object.values(secrets)) expect(secret).toMatch(/^demonstration-[0-9a-f]{48}$/)
    expect(VAPID_PRIVATE_KEY).toMatch(/^demonstration-[\w-]{29}$/)
    expect(new Set(Object.values(first)).size).toBe(6)
    expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600)
  })

  test('that a file lacks are added, the others stay', () => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ AUTH_SECRET: 'kept' }))
    expect(keepSecrets(folder)).toMatchObject({
      AUTH_SECRET: 'kept',
      INGEST_SECRET: expect.any(String) as string,
    })
  })

  test('in a broken file are a reason not to start, and the file stays as it is', () => {
    writeFileSync(join(folder, 'settings.json'), '{')
    expect(() => keepSecrets(folder)).toThrow(LaunchFailure)
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe('{')
  })
})

describe('composed settings', () => {
  const compose = (source: Record<string, string>) =>
    composeSettings({ DATA_DIR: folder, ...source }, keepSecrets(folder))

  test('of an empty environment are a whole demonstration', () => {
    const settings = compose({})
    expect(settings).toMatchObject({
      mode: 'demonstration',
      embeddedDatabase: true,
      ports: { web: 3000, ingest: 3001, esia: 3002 },
      url: 'http://localhost:3000',
    })
    expect(settings.environment['DATABASE_URL']).toBeUndefined()
    expect(settings.environment['VAPID_PRIVATE_KEY']).toMatch(/^demonstration-/)
  })

  test('follow the ports in every address', () => {
    const { environment, url } = compose({ PORT: '4000', INGEST_PORT: '4001', ESIA_PORT: '4002' })
    expect(url).toBe('http://localhost:4000')
    expect(environment).toMatchObject({
      NEXTAUTH_URL: 'http://localhost:4000',
      INGEST_URL: 'http://localhost:4001',
      ESIA_ISSUER: 'http://localhost:4002',
    })
  })

  test('prefer what was given, and take an empty variable for one that was not', () => {
    const given = compose({ DATABASE_URL: 'postgresql://own/db', ESIA: 'off', PUBLIC_URL: '' })
    expect(given).toMatchObject({
      embeddedDatabase: false,
      ports: { esia: null },
      url: 'http://localhost:3000',
    })
  })

  test('of production invent nothing and refuse a demonstration secret', () => {
    expect(() => composeSettings({ PORTAL_MODE: 'production' }, {})).toThrow(EnvError)
    expect(() => composeSettings({ PORTAL_MODE: 'production' }, {})).toThrow(/DATABASE_URL/)
    const secrets = keepSecrets(folder)
    const production = { ...secrets, PORTAL_MODE: 'production', DATABASE_URL: 'postgresql://own/db' }
    expect(() => composeSettings(production, {})).toThrow(
      /AUTH_SECRET: a demonstration secret is not allowed/,
    )
  })
})
