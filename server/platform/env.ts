import { createECDH } from 'node:crypto'
import { z } from 'zod'

/**
 * The one place that reads the environment. Every process validates it at its start and refuses to run with a
 * sentence that names the variable and the cure. README lists the same table.
 */

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback)
const secret = z.string().min(32, 'needs at least 32 characters')
const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true')
const optional = z
  .string()
  .optional()
  .transform((value) => (value ? value : undefined))

function isVapidKey(key: string): boolean {
  if (!/^[\w-]{43}$/.test(key)) return false
  try {
    createECDH('prime256v1').setPrivateKey(key, 'base64url')
    return true
  } catch {
    return false
  }
}

const optionalUrl = z
  .union([z.url(), z.literal('')])
  .optional()
  .transform((value) => (value ? value : undefined))

/** Secrets that the launcher invents for a demonstration begin so; production refuses them. */
export const DEMONSTRATION_SECRET_PREFIX = 'demonstration-'

/** Where the portal keeps what it keeps, unless it is told otherwise. */
const DATA_DIR = '.data'

const Shape = z.object({
  /** `demonstration`: embedded parts, stand-ins, invented people. `production`: one's own parts, nothing invented. */
  PORTAL_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  /** Folder for everything the embedded parts keep: database, files, logs. */
  DATA_DIR: z.string().default(DATA_DIR),
  /** Port and public origin of the web process. */
  PORT: port(3000),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /**
   * Proxies of one's own in front of the web process: that many hops of `x-forwarded-for` are believed. 0: nobody's word
   * about an address is taken but the connection's own.
   */
  TRUST_PROXY: z.preprocess(
    (value) => (value === '' ? undefined : value === 'none' ? '0' : value),
    z.coerce.number().int().min(0).max(10).optional(),
  ),
  /** PostgreSQL of the owner of the schema; the application steps down to the role `portal_app` on each connection. */
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Signs and encrypts session cookies, and keys the codes of prints: with another one, paper printed before is unknown. */
  AUTH_SECRET: secret,
  /** Where the browser uploads to, and the ingest's own port. */
  INGEST_PORT: port(3001),
  INGEST_URL: z.url().default('http://localhost:3001'),
  /** Key that uploadthing's handler and the ingest share; presigned addresses are signed with it. */
  INGEST_SECRET: secret,
  /** Files: a folder, or an S3 bucket when STORAGE_S3_ENDPOINT is set. */
  STORAGE_DIR: z.string().optional(),
  STORAGE_S3_ENDPOINT: optional,
  STORAGE_S3_BUCKET: optional,
  STORAGE_S3_REGION: z.string().default('us-east-1'),
  STORAGE_S3_ACCESS_KEY_ID: optional,
  STORAGE_S3_SECRET_ACCESS_KEY: optional,
  /** Largest file accepted, bytes. */
  UPLOAD_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(300 * 1024 * 1024),
  /** clamd, `host:port`; without it files are refused by content type only, and the portal says so. */
  CLAMD_ADDRESS: optional,
  /** Mail: without SMTP_URL letters are captured and readable in the demonstration. */
  SMTP_URL: optional,
  MAIL_FROM: z.string().default('Личный кабинет <noreply@portal.example.test>'),
  /** Resend's key and address; the portal's own endpoint of the same protocol by default. */
  RESEND_API_KEY: secret,
  RESEND_BASE_URL: optional,
  /**
   * Key by which browsers' push services know the portal (VAPID, RFC 8292): a P-256 private key of 32 bytes, base64url. With
   * another one, people have to allow push on their devices again.
   */
  VAPID_PRIVATE_KEY: optional.refine((key) => key === undefined || isVapidKey(key), {
    error: 'must be a P-256 private key, 43 characters of base64url (npx web-push generate-vapid-keys)',
  }),
  /** ЕСИА. `stand-in` runs the embedded OpenID Connect server, `service` is the state's own (v2/ac, v3/te). */
  ESIA: z.enum(['off', 'stand-in', 'service']).default('off'),
  ESIA_PORT: port(3002),
  ESIA_ISSUER: z.url().default('http://localhost:3002'),
  /** For `service` the mnemonic of the portal's information system. */
  ESIA_CLIENT_ID: z.string().default('customs-portal'),
  ESIA_CLIENT_SECRET: optional,
  /** `service`: its origin, and that of a gateway for the portal's own requests where there is one. */
  ESIA_URL: optionalUrl,
  ESIA_API_URL: optionalUrl,
  /** Key (PKCS#8, PKCS#12) and certificate of the information system, GOST R 34.10-2012 256: they sign requests. */
  ESIA_KEY_FILE: optional,
  ESIA_KEY_PASSWORD: optional,
  ESIA_CERTIFICATE_FILE: optional,
  /** Hash of the certificate as it was told to ЕСИА; counted from the certificate when not set. */
  ESIA_CERTIFICATE_HASH: optional,
  /** The certificate that ЕСИА signs tokens by. */
  ESIA_TOKEN_CERTIFICATE_FILE: optional,
  /** The demonstration's certification authority; its address is written into the certificates it gives. */
  AUTHORITY: z.enum(['off', 'stand-in']).default('off'),
  AUTHORITY_PORT: port(3003),
  AUTHORITY_URL: z.url().default('http://localhost:3003'),
  /**
   * Key (PKCS#8, PKCS#12) and certificate by which the portal signs receipts. The demonstration's authority certifies one
   * for it; an operator brings their own.
   */
  RECEIPT_KEY_FILE: optional,
  RECEIPT_CERTIFICATE_FILE: optional,
  RECEIPT_KEY_PASSWORD: optional,
  /**
   * ЕАИС ТО: `off` leaves documents with the portal's own offices, `stand-in` runs the embedded one, `service` is the real
   * one's gateway. The secret is known to both sides and goes with each message, there and back.
   */
  EAIS: z.enum(['off', 'stand-in', 'service']).default('off'),
  EAIS_PORT: port(3004),
  EAIS_URL: z.url().default('http://localhost:3004'),
  EAIS_SECRET: optional,
  /** Days that the bytes of a received message are kept after it was handled; its row and its hash stay. */
  EAIS_KEEP_DAYS: z.coerce.number().int().min(1).default(90),
  /** Stand-in: a folder with the official XSDs and their index.json, to check by them what it gets. */
  EAIS_SCHEMAS: optional,
  /** Stand-in: what its invented answers are drawn from. */
  EAIS_SEED: z.coerce.number().int().min(0).default(1),
  /** Bearer token that protects /api/metrics outside the demonstration. */
  METRICS_TOKEN: optional,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Set by tests only: lets a test move the clock and fold waiting times. */
  TEST_HOOKS: flag,
})

export type Env = z.output<typeof Shape>

/** Thrown with one plain sentence per problem; launchers print it without a stack. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** Validates an environment. Pure: pass any record. Throws EnvError naming each wrong variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Shape.safeParse(source)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'))
  }
  const env = parsed.data
  if (env.ESIA === 'stand-in' && !env.ESIA_CLIENT_SECRET) {
    throw new EnvError('ESIA_CLIENT_SECRET: required when ESIA=stand-in')
  }
  if (env.ESIA === 'service') requireService(env)
  if (env.EAIS !== 'off' && (env.EAIS_SECRET?.length ?? 0) < 32) {
    throw new EnvError('EAIS_SECRET: required unless EAIS=off; needs at least 32 characters')
  }
  if (env.STORAGE_S3_ENDPOINT) {
    for (const name of [
      'STORAGE_S3_BUCKET',
      'STORAGE_S3_ACCESS_KEY_ID',
      'STORAGE_S3_SECRET_ACCESS_KEY',
    ] as const) {
      if (!env[name]) throw new EnvError(`${name}: required when STORAGE_S3_ENDPOINT is set`)
    }
  }
  if (env.PORTAL_MODE === 'production') refuseDemonstration(env)
  return env
}

/** What the door of the state's own ЕСИА cannot do without. */
function requireService(env: Env) {
  const needed = [
    'ESIA_URL',
    'ESIA_KEY_FILE',
    'ESIA_CERTIFICATE_FILE',
    'ESIA_TOKEN_CERTIFICATE_FILE',
  ] as const
  const problems = needed.filter((name) => !env[name]).map((name) => `${name}: required when ESIA=service`)
  for (const name of ['ESIA_URL', 'ESIA_API_URL'] as const) {
    const url = env[name]
    if (url && new URL(url).origin !== url)
      problems.push(`${name}: must be an origin without a path, as https://esia.gosuslugi.ru`)
  }
  if (problems.length) throw new EnvError(problems.join('\n'))
}

function refuseDemonstration(env: Env) {
  const problems: string[] = []
  for (const [name, value] of Object.entries(env)) {
    if (typeof value === 'string' && value.includes(DEMONSTRATION_SECRET_PREFIX)) {
      problems.push(
        `${name}: a demonstration secret is not allowed when PORTAL_MODE=production; set your own`,
      )
    }
  }
  if (env.ESIA === 'stand-in') {
    problems.push('ESIA: the stand-in is not allowed when PORTAL_MODE=production; set ESIA=service or off')
  }
  if (env.AUTHORITY === 'stand-in') {
    problems.push('AUTHORITY: the stand-in is not allowed when PORTAL_MODE=production; set AUTHORITY=off')
  }
  if (env.EAIS === 'stand-in') {
    problems.push('EAIS: the stand-in is not allowed when PORTAL_MODE=production; set EAIS=service or off')
  }
  if (env.EAIS === 'service' && !env.EAIS_URL.startsWith('https://')) {
    problems.push('EAIS_URL: must begin with https:// when PORTAL_MODE=production')
  }
  if (env.TEST_HOOKS) problems.push('TEST_HOOKS: not allowed when PORTAL_MODE=production')
  if (!env.SMTP_URL && !env.RESEND_BASE_URL) {
    problems.push('SMTP_URL: required when PORTAL_MODE=production, or letters would only be captured')
  }
  if (!env.RECEIPT_KEY_FILE) {
    problems.push(
      'RECEIPT_KEY_FILE: required when PORTAL_MODE=production, or nobody would get a receipt of a sent document',
    )
  }
  if (!env.VAPID_PRIVATE_KEY) {
    problems.push('VAPID_PRIVATE_KEY: required when PORTAL_MODE=production, or nobody could be told by push')
  }
  if (!env.METRICS_TOKEN) problems.push('METRICS_TOKEN: required when PORTAL_MODE=production')
  if (env.TRUST_PROXY === undefined) {
    problems.push(
      'TRUST_PROXY: required when PORTAL_MODE=production; the number of proxies in front of the portal, 0 for none',
    )
  }
  if (!env.PUBLIC_URL.startsWith('https://')) {
    problems.push('PUBLIC_URL: must begin with https:// when PORTAL_MODE=production')
  }
  if (env.ESIA === 'service' && !env.ESIA_URL?.startsWith('https://')) {
    problems.push('ESIA_URL: must begin with https:// when PORTAL_MODE=production')
  }
  if (problems.length) throw new EnvError(problems.join('\n'))
}

let cached: Env | undefined

/** The validated environment of this process; read lazily so that a build needs no secrets. */
export function env(): Env {
  if (!cached) {
    cached = parseEnv(process.env)
    // next-auth reads its own variable; one source of truth is enough.
    process.env['NEXTAUTH_URL'] = cached.PUBLIC_URL
  }
  return cached
}

/**
 * Where tests keep what they tell every process of a portal; null where nobody tests. Everything asks the clock, and the
 * clock asks this, so it is read without reading the rest of the environment for good.
 */
export const testFolder = (): string | null =>
  process.env['TEST_HOOKS'] === '1' ? (process.env['DATA_DIR'] ?? DATA_DIR) : null

/** Name of this process for logs and connections, as the launcher gave it: `web`, `worker`, `ingest`… */
export function processName(): string {
  return process.env['PORTAL_PROCESS'] ?? 'web'
}

/** Folder of the bundled programs, as the launcher gave it; absent where sources are run. */
export function programsFolder(): string | undefined {
  return process.env['PORTAL_PROGRAMS']
}

/** The folder a person was in when they called `npm run`, which itself runs in the root of the project. */
export function callersFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}

/** Set by the whole check: tests against openssl's GOST engine fail where it is missing, instead of being left out. */
export function oracleRequired(): boolean {
  return process.env['REQUIRE_ORACLE'] === '1'
}
