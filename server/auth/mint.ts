import { db } from '../platform/db/client'
import { logger } from '../platform/logger'
import { profileGaps } from '../modules/accounts/domain/completeness'
import { nameOf } from '../modules/accounts/domain/name'
import {
  ACTIONS,
  DUTIES,
  heldBy,
  type Action,
  type Actor,
  type DoorName,
  type Grant,
  type OfficerActor,
  type ParticipantActor,
} from './actor'

/** On whose behalf a request acts: a participant's id, the officer's console, or nobody yet. */
export type ActingFor = { participantId: string } | 'console' | null

/** Reads `x-acting-for` (or a path's segment): `console`, a UUID, or nothing. Anything else is nobody. */
export function parseActingFor(value: string | null | undefined): ActingFor {
  if (value === 'console') return 'console'
  return value && UUID.test(value) ? { participantId: value.toLowerCase() } : null
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** One row: the session that lives, and what the person is in the place they ask for. */
interface Minted {
  user_id: string
  door: DoorName
  last_name: string
  first_name: string
  middle_name: string | null
  category: ParticipantActor['category'] | null
  confirmed: boolean
  role: ParticipantActor['role']
  grants: Grant[]
  confirmed_at: Date
  trusted: boolean
  signature: boolean
  email: string | null
  phone: string | null
  tax_id: string | null
  birth_date: Date | null
  snils: string | null
  country: string
  seen_at: Date
  duties: string[] | null
  office_id: string | null
  office_ids: string[]
  rank: OfficerActor['rank']
}

// Every request begins here, so it is one prepared statement. An appointment counts only within its term; a chief sees
// the offices below their own.
const MINT = {
  name: 'mint-actor',
  text: `
    select s.user_id, s.door, s.confirmed_at, u.last_name, u.first_name, u.middle_name, u.trusted,
      u.email, u.phone, u.tax_id, u.birth_date, u.snils, u.country, s.seen_at,
      coalesce(u.signature_until > $2, false) as signature,
      p.category, p.confirmed, a.role, o.office_id, o.rank, o.duties,
      (select coalesce(json_agg(json_build_object(
          'actions', g.actions, 'kinds', g.kinds, 'assignedOnly', g.assigned_only)), '[]')
        from appointment_grant g
        where g.appointment_id = a.id and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)
      ) as grants,
      case when o.rank = 'CHIEF' then (
        with recursive tree as (
          select o.office_id as id union select f.id from office f join tree on f.parent_id = tree.id
        ) select array_agg(id) from tree
      ) else array[o.office_id] end as office_ids
    from user_session s
    join "user" u on u.id = s.user_id and u.annulled_at is null
    left join appointment a on a.user_id = u.id and a.participant_id = $3::uuid and a.revoked_at is null
      and a.suspended_at is null and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
    left join participant p on p.id = a.participant_id and p.annulled_at is null
    left join officer o on $4 and o.user_id = u.id and o.revoked_at is null
    where s.id = $1::uuid and s.ended_at is null and s.expires_at > $2`,
}

/**
 * The only minter of actors: from a session's id and the wish to act for someone to an Actor, read from the database
 * each time, so that an ended session, a revoked appointment or an annulled account stops working at once. A wish that
 * is not granted leaves the plain person, who reaches nothing of the participant's.
 */
export async function mintActor(sessionId: string | null, actingFor: ActingFor, now: Date): Promise<Actor> {
  if (!sessionId) return { kind: 'anonymous' }
  const participantId = actingFor !== null && actingFor !== 'console' ? actingFor.participantId : null
  const { rows } = await db().pool.query<Minted>({
    ...MINT,
    values: [sessionId, now, participantId, actingFor === 'console'],
  })
  const row = rows[0]
  if (!row) return { kind: 'anonymous' }
  if (now.getTime() - row.seen_at.getTime() > SEEN_MS) noteSeen(sessionId, now)
  const name = nameOf({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name })
  const person = {
    userId: row.user_id,
    sessionId,
    door: row.door,
    name,
    confirmedAt: row.confirmed_at,
    trusted: row.trusted,
    signature: row.signature,
    gaps: profileGaps({
      birthDate: row.birth_date,
      taxId: row.tax_id,
      snils: row.snils,
      phone: row.phone,
      email: row.email,
      country: row.country,
    }),
  }
  if (participantId && row.category) {
    const { category, confirmed, role } = row
    return { ...person, kind: 'participant', participantId, category, confirmed, role, grants: grantsOf(row) }
  }
  if (row.office_id) {
    const { office_id: officeId, office_ids: officeIds, rank } = row
    const duties = DUTIES.filter((duty) => row.duties?.includes(duty))
    return { ...person, kind: 'officer', officeId, officeIds, rank, duties }
  }
  return { ...person, kind: 'person' }
}

/** How stale the time a session was last seen at may be, milliseconds. */
const SEEN_MS = 5 * 60_000

/** Beside the request, which does not wait for it; of many requests at once one writes. */
function noteSeen(sessionId: string, now: Date) {
  db()
    .pool.query('update user_session set seen_at = $2 where id = $1::uuid and seen_at < $3', [
      sessionId,
      now,
      new Date(now.getTime() - SEEN_MS),
    ])
    .catch((err: unknown) => logger.warn({ err }, 'time of a session not noted'))
}

function grantsOf({ role, grants }: Minted): Grant[] {
  return heldBy(
    role,
    grants.map((grant) => ({ ...grant, actions: grant.actions.filter(isAction) })),
  )
}

const isAction = (action: string): action is Action => (ACTIONS as readonly string[]).includes(action)
