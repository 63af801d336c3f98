import { Prisma } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import type { ArchivePage, ArchiveSummary, ListArchive, Source } from './contract'
import type { Paper } from './domain/papers'
import { snippetOf, termsOf, type Term } from './domain/search-query'
import { readablePart } from './domain/search-text'
import { termState } from './domain/term'
import { seesEverything } from '../submissions/policy'
import { beginnings, filtered, newestOnly, ownRows, spellings, usesOf, words } from './window'
import { dayOf } from './write-properties'

/** How alike a word of the archive must be to a mistyped one: shared trigrams, 0 to 1. */
const LIKENESS = 0.35
/** Spellings tried for each word. */
const SPELLINGS = 4

/** How the rows of a page were found; the mark stands before its cursor, so that the next page is found alike. */
type Mode = '' | '^' | '~'

/**
 * Documents of the participant's own archive, newest first, by key. By words when something is looked for; when nothing
 * has them, by the beginning of a number, and then by words of the archive that are like them.
 */
export async function listArchive(
  context: QueryContext<ParticipantActor>,
  input: ListArchive,
): Promise<ArchivePage> {
  const terms = input.search ? termsOf(input.search) : []
  if (terms.length === 0)
    return input.search ? NOTHING : page(context, input, { mode: '', match: null, terms })
  const only =
    (['^', '~'] as const).find((mark) => input.cursor?.startsWith(mark)) ?? (input.cursor ? '' : null)
  if (only === null || only === '') {
    const found = await page(context, input, { mode: '', match: has(words(terms)), terms })
    if (only !== null || found.items.length > 0) return found
  }
  const begun = only === '~' ? null : beginnings(terms)
  if (begun) {
    const found = await page(context, input, { mode: '^', match: gathered(context.actor, begun), terms })
    if (only !== null || found.items.length > 0) return found
  }
  return listSimilar(context, input, terms)
}

const NOTHING: ArchivePage = { items: [], nextCursor: null, similar: null }

async function listSimilar(
  context: QueryContext<ParticipantActor>,
  input: ListArchive,
  terms: readonly Term[],
): Promise<ArchivePage> {
  const like = await similarTo(context, terms)
  const similar = [...new Set(like.flatMap(({ instead }) => instead))]
  if (similar.length === 0) return NOTHING
  const marked = [...terms, ...similar.map((word): Term => ({ kind: 'word', word }))]
  const found = await page(context, input, { mode: '~', match: has(spellings(like)), terms: marked })
  return { ...found, similar: found.items.length > 0 ? similar : null }
}

/** The planner knows how frequent a word is, and goes by the words or by the newest rows accordingly. */
const has = (query: Prisma.Sql) => Prisma.sql`w.search_vector @@ (${query})`

/** How many numbers begin alike nobody knows beforehand: they are gathered by the index first. */
const gathered = (actor: ParticipantActor, query: Prisma.Sql) => Prisma.sql`w.id = any(array(
  select f.id from archive_window f
  where f.participant_id = ${actor.participantId}::uuid and f.search_vector @@ (${query})))`

/** What a page looks for, and what of it is marked. */
interface Search {
  mode: Mode
  match: Prisma.Sql | null
  terms: readonly Term[]
}

interface Row {
  id: string
  number: string
  kind_code: string
  source: Source
  revision: number
  title: string
  created_at: Date
  file_count: number
  used: bigint
  paper: Paper | null
  document_number: string | null
  document_date: Date | null
  valid_to: Date | null
  search_text: string | null
}

/** One page, in one statement: first the rows, then what is counted for those shown. */
async function page(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  input: ListArchive,
  { mode, match, terms }: Search,
): Promise<ArchivePage> {
  const before = input.cursor?.replace(/^[~^]/, '')
  const conditions = [
    ownRows(actor),
    newestOnly,
    ...filtered(actor, input, now),
    ...(match ? [match] : []),
    ...(before ? [Prisma.sql`w.id < ${before}::uuid`] : []),
  ]
  const rows = await tx.$queryRaw<Row[]>`
    with shown as materialized (
      select w.id, w.number, w.kind_code, w.source::text, w.revision, w.title, w.created_at, w.files, w.paper,
        w.document_number, w.document_date, w.valid_to,
        ${match ? Prisma.sql`w.search_text` : Prisma.sql`null::text as search_text`}
      from archive_window w
      where ${Prisma.join(conditions, ' and ')}
      order by w.id desc limit ${input.limit + 1}
    )
    select id, number, kind_code, source, revision, title, created_at, jsonb_array_length(files) as file_count,
      paper, document_number, document_date, valid_to, search_text,
      ${usesOf(actor, Prisma.sql`shown.id`)} as used
    from shown order by id desc`
  const kept = rows.slice(0, input.limit)
  const today = moscowDate(now)
  return {
    items: kept.map((row) => summaryOf(row, terms, today)),
    nextCursor: rows.length > input.limit ? `${mode}${kept[kept.length - 1]!.id}` : null,
    similar: null,
  }
}

function summaryOf(row: Row, terms: readonly Term[], today: string): ArchiveSummary {
  const validTo = dayOf(row.valid_to)
  return {
    id: row.id,
    number: row.number,
    kindCode: row.kind_code,
    source: row.source,
    revision: row.revision,
    title: row.title,
    createdAt: row.created_at.toISOString(),
    fileCount: row.file_count,
    usedIn: Number(row.used),
    paper: row.paper,
    documentNumber: row.document_number,
    documentDate: dayOf(row.document_date),
    validTo,
    term: termState(validTo, today),
    found: foundIn(row.title, row.search_text && readablePart(row.search_text), terms),
  }
}

/** Where in the text of a document the terms are met; null when its title says it. */
export function foundIn(title: string, text: string | null, terms: readonly Term[]): ArchiveSummary['found'] {
  if (terms.length === 0 || text === null || snippetOf(title, terms)) return null
  return snippetOf(text, terms)
}

/** For each word those of the actor's archive that look like it, the likest first. Numbers stay as they are. */
async function similarTo({ tx, actor }: QueryContext<ParticipantActor>, terms: readonly Term[]) {
  await tx.$queryRaw`select set_config('pg_trgm.similarity_threshold', ${String(LIKENESS)}, true)`
  // Whoever may look at a part of the archive is told words of that part only.
  const known = seesEverything(actor)
    ? Prisma.sql`true`
    : Prisma.sql`exists (select 1 from archive_window w where ${ownRows(actor)}
        and w.search_vector @@ plainto_tsquery('russian', v.word)
        and position(v.word in translate(lower(w.search_text), 'ё', 'е')) > 0)`
  const found: { term: Term; instead: string[] }[] = []
  for (const term of terms) {
    if (term.kind === 'number') {
      found.push({ term, instead: [] })
      continue
    }
    const rows = await tx.$queryRaw<{ word: string }[]>`
      select v.word from archive_word_window v
      where v.participant_id = ${actor.participantId}::uuid and v.word % ${term.word} and ${known}
      order by similarity(v.word, ${term.word}) desc, v.word limit ${SPELLINGS}`
    found.push({ term, instead: rows.map(({ word }) => word) })
  }
  return found
}
