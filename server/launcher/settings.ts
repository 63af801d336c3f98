import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DEMONSTRATION_SECRET_PREFIX, parseEnv } from '../platform/env'
import { codeOf, LaunchFailure } from './failure'
import { ROOT } from './root'

/** What the launcher found out before it starts anything: the environment that every part of the portal gets. */
export interface Settings {
  mode: 'demonstration' | 'production'
  dataDir: string
  /** True when DATABASE_URL was not given, so the embedded server is needed. */
  embeddedDatabase: boolean
  ports: { web: number; ingest: number; esia: number | null; authority: number | null; eais: number | null }
  url: string
  environment: NodeJS.ProcessEnv
}

/** An environment as given: any names, any values. */
export type Environment = Record<string, string | undefined>

const secret = () => DEMONSTRATION_SECRET_PREFIX + randomBytes(24).toString('hex')

/** A private key of P-256 that is marked as well: 32 bytes whose base64url begins with the mark. The rest is 174 bits. */
const key = () =>
  Buffer.from(
    (DEMONSTRATION_SECRET_PREFIX + randomBytes(32).toString('base64url')).slice(0, 43),
    'base64url',
  ).toString('base64url')

/** Secrets that a demonstration invents once and keeps. */
const SECRETS = {
  AUTH_SECRET: secret,
  INGEST_SECRET: secret,
  RESEND_API_KEY: secret,
  ESIA_CLIENT_SECRET: secret,
  EAIS_SECRET: secret,
  VAPID_PRIVATE_KEY: key,
} as const satisfies Record<string, () => string>

/** Stands in for the address of the embedded database while the rest of the environment is being validated. */
const UNKNOWN_YET = 'postgresql://embedded'

/** Folder of everything the embedded parts keep; relative paths are counted from the repository. */
export const dataFolder = (source: Environment) => resolve(ROOT, source['DATA_DIR'] || '.data')

/**
 * Completes the given environment with what a demonstration needs and validates the whole. In production nothing is
 * invented. Throws EnvError that names each wrong variable.
 */
export function composeSettings(source: Environment, secrets: Record<string, string>): Settings {
  const production = source['PORTAL_MODE'] === 'production'
  const composed: Environment = production
    ? { ...source }
    : { ...demonstrationDefaults(source), ...secrets, ...withoutEmpty(source) }
  const dataDir = dataFolder(source)
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', ...composed, DATA_DIR: dataDir }
  const embeddedDatabase = !production && !environment['DATABASE_URL']
  const checked = parseEnv(embeddedDatabase ? { ...environment, DATABASE_URL: UNKNOWN_YET } : environment)
  environment['NEXTAUTH_URL'] = checked.PUBLIC_URL // next-auth reads it from nowhere else
  environment['NEXT_TELEMETRY_DISABLED'] = '1'
  return {
    mode: checked.PORTAL_MODE,
    dataDir,
    embeddedDatabase,
    ports: {
      web: checked.PORT,
      ingest: checked.INGEST_PORT,
      esia: checked.ESIA === 'stand-in' ? checked.ESIA_PORT : null,
      authority: checked.AUTHORITY === 'stand-in' ? checked.AUTHORITY_PORT : null,
      eais: checked.EAIS === 'stand-in' ? checked.EAIS_PORT : null,
    },
    url: checked.PUBLIC_URL,
    environment,
  }
}

function demonstrationDefaults(source: Environment): Environment {
  const ports = {
    PORT: source['PORT'] || '3000',
    INGEST_PORT: source['INGEST_PORT'] || '3001',
    ESIA_PORT: source['ESIA_PORT'] || '3002',
    AUTHORITY_PORT: source['AUTHORITY_PORT'] || '3003',
    EAIS_PORT: source['EAIS_PORT'] || '3004',
  }
  return {
    ...ports,
    PORTAL_MODE: 'demonstration',
    PUBLIC_URL: `http://localhost:${ports.PORT}`,
    INGEST_URL: `http://localhost:${ports.INGEST_PORT}`,
    ESIA: 'stand-in',
    ESIA_ISSUER: `http://localhost:${ports.ESIA_PORT}`,
    AUTHORITY: 'stand-in',
    AUTHORITY_URL: `http://localhost:${ports.AUTHORITY_PORT}`,
    EAIS: 'stand-in',
    EAIS_URL: `http://localhost:${ports.EAIS_PORT}`,
  }
}

const withoutEmpty = (source: Environment) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

/** Reads the secrets of `${DATA_DIR}/settings.json`, creating the file or what is missing in it; mode 0600. */
export function keepSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'settings.json')
  const kept = existsSync(file) ? readSecrets(file) : {}
  const missing = Object.entries(SECRETS).filter(([name]) => !kept[name])
  for (const [name, invent] of missing) kept[name] = invent()
  if (missing.length > 0) {
    writeFileSync(file, JSON.stringify(kept, null, 2) + '\n', { mode: 0o600 })
    chmodSync(file, 0o600) // the mode above counts for a new file only
  }
  return kept
}

function readSecrets(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch (cause) {
    const reason = codeOf(cause) ?? 'JSON'
    throw new LaunchFailure(
      `Файл настроек ${file} не читается (${reason}): исправьте или удалите его, секреты будут созданы заново.`,
      `The settings file ${file} cannot be read (${reason}): correct or delete it, new secrets will be made.`,
      { cause },
    )
  }
}
