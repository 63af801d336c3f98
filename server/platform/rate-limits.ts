import { createHash } from 'node:crypto'
import { now } from './clock'
import { asSystem } from './db/as-actor'
import type { Tx } from './db/client'
import { DomainError } from './errors'

/** Every limit of the portal, in one place: so many calls in so many seconds. Kept in PostgreSQL: all processes count together. */
const LIMITS = {
  /** Signatures checked by anybody from one address. */
  'signature-check': { points: 60, seconds: 300 },
  /** Prints checked by their codes from one address. */
  'print-check': { points: 120, seconds: 300 },
  /** Texts to sign, and answers to them, from one address: a whole office signs in at nine. A guess has no chance anyway. */
  'certificate-door': { points: 600, seconds: 300 },
  /** Applications and recoveries asked for from one address, where a whole office may sit. */
  'letter-address': { points: 60, seconds: 3_600 },
  /** Letters asked for by strangers to one address or login: nobody's mailbox is to be filled through us. */
  'letter-recipient': { points: 5, seconds: 3_600 },
  /** Letters to one address that people who have signed in cause: apart, so that a stranger cannot use their share up. */
  'letter-caused': { points: 10, seconds: 3_600 },
  /** Changes of e-mail that one person asks for: each writes to an address that may be a stranger's. */
  'email-change': { points: 5, seconds: 3_600 },
  /** Invitations that go out for one organisation, again and again included. */
  invitations: { points: 100, seconds: 3_600 },
  /** Documents opened by one participant to others: each is a letter, and a wrong ИНН tells who has no cabinet. */
  shares: { points: 60, seconds: 3_600 },
  /** Addresses of a calendar that one person makes. */
  'calendar-feeds': { points: 20, seconds: 3_600 },
  /** Browsers that one person allows to be told by push, and trial messages to them. */
  'push-devices': { points: 30, seconds: 3_600 },
  'push-trials': { points: 20, seconds: 3_600 },
  /** Readings of calendars from one address: a service reads those of many people. */
  'calendar-reading': { points: 600, seconds: 300 },
} as const

export type LimitName = keyof typeof LIMITS

/** Names and addresses are personal data: the table holds their hashes. */
const keyOf = (name: LimitName, value: string) =>
  `${name}:${createHash('sha256').update(value.trim().toLowerCase()).digest('hex')}`

/**
 * Counts a call in the caller's transaction; 0 when it may go on, otherwise the seconds to wait. One statement counts and
 * judges, so calls at once are counted one after another. A refused call is not counted.
 */
export async function takeFromLimit(tx: Tx, name: LimitName, value: string, at: Date): Promise<number> {
  const { points, seconds } = LIMITS[name]
  const key = keyOf(name, value)
  const present = BigInt(at.getTime())
  const end = present + BigInt(seconds * 1_000)
  const taken = await tx.$executeRaw`
    insert into rate_limit as l (key, points, expire) values (${key}, 1, ${end})
    on conflict (key) do update set
      points = case when l.expire <= ${present} then 1 else l.points + 1 end,
      expire = case when l.expire <= ${present} then ${end} else l.expire end
    where l.expire <= ${present} or l.points < ${points}`
  if (taken === 1) return 0
  const row = await tx.rateLimit.findUnique({ where: { key }, select: { expire: true } })
  return Math.max(1, Math.ceil(Number((row?.expire ?? end) - present) / 1_000))
}

/** RATE_LIMITED with `seconds` when one of the limits has been reached. */
export async function assertWithin(tx: Tx, limits: readonly [LimitName, string][], at: Date): Promise<void> {
  for (const [name, value] of limits) {
    const seconds = await takeFromLimit(tx, name, value, at)
    if (seconds > 0) throw new DomainError('RATE_LIMITED', { seconds })
  }
}

/** Counts a check of a signature; 0 when it may go on, otherwise the seconds to wait. */
export const allowSignatureCheck = (address: string): Promise<number> =>
  asSystem((tx) => takeFromLimit(tx, 'signature-check', address, now()))

/** Counts a step through the certificate's door; 0 when it may go on, otherwise the seconds to wait. */
export const allowCertificateDoor = (address: string): Promise<number> =>
  asSystem((tx) => takeFromLimit(tx, 'certificate-door', address, now()))

/** Counts a reading of a calendar; 0 when it may go on, otherwise the seconds to wait. */
export const allowCalendarReading = (address: string): Promise<number> =>
  asSystem((tx) => takeFromLimit(tx, 'calendar-reading', address, now()))
