import { Prisma } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import { moscowDate } from '@/server/platform/moscow'
import { seesEverything } from '../submissions/policy'
import type { ArchiveFilter } from './contract'
import { kindsOfPaper, type Paper } from './domain/papers'
import type { Term } from './domain/search-query'
import { expiringUntil } from './domain/term'

/**
 * Conditions on `archive_window w`, the view through which lists of one's own archive reach the indexes of words (why a
 * view: the migration says). The same as `ownArchive`, in SQL.
 */
export const ownRows = (actor: ParticipantActor): Prisma.Sql =>
  Prisma.sql`w.participant_id = ${actor.participantId}::uuid
    and ${viewed(actor, Prisma.sql`w.kind_code`, mine(actor.userId))}`

const mine = (userId: string) => Prisma.sql`(w.created_by = ${userId}::uuid
  or exists (select 1 from submission_assignment a join submission s on s.id = a.submission_id
    where a.user_id = ${userId}::uuid and s.archive_document_id = w.id)
  or exists (select 1 from submission_assignment a join submission_enclosure e on e.submission_id = a.submission_id
    where a.user_id = ${userId}::uuid and e.archive_document_id = w.id))`

/** Conditions on `submission s`: those that the actor may look at. The same as `participantScope`, in SQL. */
const seenSubmissions = (actor: ParticipantActor): Prisma.Sql =>
  Prisma.sql`s.participant_id = ${actor.participantId}::uuid and s.status <> 'DISCARDED'
    and ${viewed(
      actor,
      Prisma.sql`s.kind_code`,
      Prisma.sql`(s.created_by = ${actor.userId}::uuid or exists (select 1 from submission_assignment a
        where a.submission_id = s.id and a.user_id = ${actor.userId}::uuid))`,
    )}`

/** `viewed` of the policy, in SQL: rows of a kind, and the person's own where a grant is of those only. */
function viewed(actor: ParticipantActor, kind: Prisma.Sql, own: Prisma.Sql): Prisma.Sql {
  if (seesEverything(actor)) return Prisma.sql`true`
  const seen = actor.grants
    .filter((grant) => grant.actions.includes('view'))
    .map(({ kinds, assignedOnly }) =>
      Prisma.join(
        [
          kinds.length > 0 ? Prisma.sql`${kind} = any(${[...kinds]}::text[])` : Prisma.sql`true`,
          assignedOnly ? own : Prisma.sql`true`,
        ],
        ' and ',
        '(',
        ')',
      ),
    )
  // No grant at all is no row at all.
  return seen.length > 0 ? Prisma.join(seen, ' or ', '(', ')') : Prisma.sql`false`
}

/** In how many submissions that the actor may look at the document `id` was used, itself or enclosed: a count. */
export const usesOf = (actor: ParticipantActor, id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (select count(*) from submission s where s.archive_document_id = ${id} and ${seenSubmissions(actor)})
  + (select count(*) from submission_enclosure e join submission s on s.id = e.submission_id
    where e.archive_document_id = ${id} and ${seenSubmissions(actor)}))`

/** Later versions stand for earlier ones. */
export const newestOnly = Prisma.sql`not exists (select 1 from archive_window n
  where n.root_id = w.root_id and n.revision > w.revision)`

/** Days of Moscow as instants: its clock has stood at UTC+3 since 2014. */
const dayBegins = (day: string) => Prisma.sql`${`${day}T00:00:00+03:00`}::timestamptz`

/** What the owner said the paper is; where nothing is said, what its kind is. */
function isPaper(paper: Paper): Prisma.Sql {
  const byKind = Prisma.sql`w.kind_code = any(${kindsOfPaper(paper)}::text[])`
  const unsaid = paper === 'other' ? Prisma.sql`not ${byKind}` : byKind
  return Prisma.sql`(w.paper = ${paper} or (w.paper is null and ${unsaid}))`
}

/** Everything the address narrows the list by, but the words. */
export function filtered(actor: ParticipantActor, filter: ArchiveFilter, now: Date): Prisma.Sql[] {
  const today = moscowDate(now)
  const seen = seenSubmissions(actor)
  const used = Prisma.sql`(exists (select 1 from submission s where s.archive_document_id = w.id and ${seen})
    or exists (select 1 from submission_enclosure e join submission s on s.id = e.submission_id
      where e.archive_document_id = w.id and ${seen}))`
  return [
    filter.kind && Prisma.sql`w.kind_code = ${filter.kind}`,
    filter.paper && isPaper(filter.paper),
    filter.source && Prisma.sql`w.source = ${filter.source}::archive_source`,
    filter.from && Prisma.sql`w.created_at >= ${dayBegins(filter.from)}`,
    filter.until && Prisma.sql`w.created_at < ${dayBegins(filter.until)} + interval '1 day'`,
    filter.term === 'in-force' && Prisma.sql`(w.valid_to is null or w.valid_to >= ${today}::date)`,
    filter.term === 'expiring' &&
      Prisma.sql`w.valid_to between ${today}::date and ${expiringUntil(today)}::date`,
    filter.term === 'expired' && Prisma.sql`w.valid_to < ${today}::date`,
    filter.use === 'used' && used,
    filter.use === 'unused' && Prisma.sql`not ${used}`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object')
}

/** All of the terms at once; every text is a parameter. */
export const words = (terms: readonly Term[]): Prisma.Sql =>
  Prisma.join(
    terms.map((term) =>
      term.kind === 'word'
        ? Prisma.sql`plainto_tsquery('russian', ${term.word})`
        : Prisma.sql`(to_tsquery('simple', ${term.together}) || plainto_tsquery('russian', ${term.parts.join(' ')}))`,
    ),
    ' && ',
  )

/** Fewer letters and digits begin too many numbers. */
const BEGINNING = 3

/** The same with numbers by their beginning, letters and digits only; null when there is no number to speak of. */
export function beginnings(terms: readonly Term[]): Prisma.Sql | null {
  if (!terms.some((term) => term.kind === 'number' && term.together.length >= BEGINNING)) return null
  return Prisma.join(
    terms.map((term) =>
      term.kind === 'number' && term.together.length >= BEGINNING
        ? Prisma.sql`to_tsquery('simple', ${`${term.together}:*`})`
        : words([term]),
    ),
    ' && ',
  )
}

/** Any of several spellings in place of each word. */
export function spellings(terms: readonly { term: Term; instead: readonly string[] }[]): Prisma.Sql {
  const each = terms.map(({ term, instead }) =>
    instead.length === 0
      ? words([term])
      : Prisma.join(
          instead.map((word) => Prisma.sql`plainto_tsquery('russian', ${word})`),
          ' || ',
          '(',
          ')',
        ),
  )
  return Prisma.join(each, ' && ')
}
