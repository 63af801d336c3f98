import { heldBy, type Action, type Grant, type ParticipantActor } from '@/server/auth/actor'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { clientAddress } from '@/server/platform/client-address'
import { now } from '@/server/platform/clock'
import { asActor, asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import type { Prisma } from '@/prisma/generated/client'
import { allowCalendarReading } from '@/server/platform/rate-limits'
import { z } from 'zod'
import { icsOf, type CalendarEntry } from '../deadlines/domain/ics'
import { whereActive, whereInForce } from '../participants/domain/appointment'
import { secretHash } from './feed-secret'
import { officerScope, participantScope } from './policy'

/** Words of a calendar, in one language. */
export interface CalendarWords {
  name: string
  title: (about: { rule: string; audit: string }) => string
  text: (about: { audit: string }) => string
}
export type WordsOf = (locale: 'ru' | 'en') => Promise<CalendarWords>

/** Entries of one calendar: a program is not given a history. */
const MANY = 1_000

const TERM = {
  id: true,
  rule: true,
  due: true,
  audit: { select: { id: true, number: true, version: true, updatedAt: true } },
} as const

/**
 * The calendar behind a revocable address: terms of all audits that its person may see at this moment, of everyone they act
 * for. No session begins. 404 for an address that is unknown, closed, or whose person is gone.
 */
export async function sendFeed(request: Request, secret: string, wordsOf: WordsOf): Promise<Response> {
  const seconds = await allowCalendarReading(clientAddress(request.headers))
  if (seconds > 0) return new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } })
  const at = now()
  const found = await asSystem(async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { secretHash: secretHash(secret), revokedAt: null },
    })
    const person = feed && (await tx.user.findFirst({ where: { id: feed.userId, annulledAt: null } }))
    if (!person) return null
    await tx.calendarFeed.update({ where: { id: feed.id }, data: { readAt: at } })
    return { person, places: await placesOf(tx, person.id, at) }
  })
  if (!found) return absent()
  const words = await wordsOf(found.person.locale === 'en' ? 'en' : 'ru')
  const entries: CalendarEntry[] = []
  for (const place of found.places) {
    const scope = { kind: 'participant', userId: place.userId, participantId: place.participantId } as const
    entries.push(
      ...(await asActor(scope, (tx) =>
        entriesOf(tx, participantScope(place), words, `/cabinet/${place.participantId}`, 'PARTICIPANT'),
      )),
    )
  }
  return calendar(icsOf(words.name, entries), 'inline')
}

/** The calendar of one audit, for whoever may see it. 404 to everybody else. */
export async function sendAuditCalendar(request: Request, id: string, words: CalendarWords) {
  const actor = await mintFromRequest(request)()
  if (!z.uuid().safeParse(id).success) return absent()
  if (actor.kind !== 'participant' && actor.kind !== 'officer') return absent()
  const officer = actor.kind === 'officer'
  if (refusePermission(actor, officer ? 'audits.work' : 'audits.view')) return absent()
  const scope = officer ? officerScope(actor) : participantScope(actor)
  const place = officer ? '/console' : `/cabinet/${actor.participantId}`
  const seen = await ask(actor, id, async ({ tx }) => {
    const audit = await tx.audit.findFirst({ where: { AND: [{ id }, scope] }, select: { number: true } })
    if (!audit) return null
    const entries = await entriesOf(tx, { AND: [{ id }, scope] }, words, place)
    return { number: audit.number, entries }
  })
  if (!seen) return absent()
  const file = encodeURIComponent(`${seen.number.replaceAll('/', '-')}.ics`)
  return calendar(icsOf(words.name, seen.entries), `attachment; filename*=UTF-8''${file}`)
}

/** A participant for whom a person acts at this moment, with the grants of this moment. */
type Place = Pick<ParticipantActor, 'userId' | 'participantId' | 'grants'>

async function placesOf(tx: Tx, userId: string, at: Date): Promise<Place[]> {
  const rows = await tx.appointment.findMany({
    // The function «проверки» is open to confirmed participants only, as in the cabinet.
    where: { userId, ...whereActive(at), participant: { annulledAt: null, confirmed: true } },
    include: { grants: { where: whereInForce(at) } },
  })
  return rows.map(({ participantId, role, grants }) => ({
    userId,
    participantId,
    grants: heldBy(
      role,
      grants.map(({ actions, kinds, assignedOnly }): Grant => ({
        actions: actions as Action[],
        kinds,
        assignedOnly,
      })),
    ),
  }))
}

/** Running terms of these audits, by their last days. */
async function entriesOf(
  tx: Tx,
  audits: Prisma.AuditWhereInput,
  words: CalendarWords,
  place: string,
  side?: 'PARTICIPANT',
): Promise<CalendarEntry[]> {
  const rows = await tx.auditTerm.findMany({
    where: { audit: audits, metAt: null, ended: false, suspended: false, ...(side && { side }) },
    orderBy: [{ due: 'asc' }, { auditId: 'asc' }, { id: 'asc' }],
    take: MANY,
    select: TERM,
  })
  const host = new URL(env().PUBLIC_URL).hostname
  return rows.map(({ id, rule, due, audit }) => ({
    uid: `${audit.id}.${id.replaceAll(':', '.')}@${host}`,
    day: due.toISOString().slice(0, 10),
    sequence: audit.version,
    changedAt: audit.updatedAt,
    title: words.title({ rule, audit: audit.number }),
    text: words.text({ audit: audit.number }),
    href: new URL(`${place}/audits/${audit.id}`, env().PUBLIC_URL).href,
  }))
}

const calendar = (text: string, disposition: string) =>
  new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })

const absent = () => new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
