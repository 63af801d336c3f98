import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { KindWording, Prisma } from '@/prisma/generated/client'
import { nameOf } from '../accounts/domain/name'
import type { KindSummary } from './contract'
import type { ListWordings, WordingDetails, WordingRef, WordingSummary } from './domain/wording-contract'
import { checkDefinition } from './domain/check-definition'
import type { KindDefinition } from './domain/definition'
import { isInForce } from './domain/in-force'
import { allKinds, findKind, summaryOf } from './domain/registry'

/** A day of the calendar as it is stored, and back. */
export const storedDay = (day: string | null) => (day ? new Date(`${day}T00:00:00.000Z`) : null)
export const dayOf = (stored: Date | null) => stored?.toISOString().slice(0, 10) ?? null

/** Where a wording's row stands. */
export const keyOf = ({ code, version, edition }: WordingRef) => ({
  code_formatVersion_edition: { code, formatVersion: version, edition },
})

type Row = Omit<KindWording, 'definition'>

const rowSummary = (row: Row, today: string): WordingSummary => {
  const { code, edition, state, origin } = row
  const { title, category, direction } = row.summary as unknown as KindSummary
  const term = { effectiveFrom: dayOf(row.effectiveFrom), effectiveTo: dayOf(row.effectiveTo) }
  return {
    code,
    version: row.formatVersion,
    edition,
    title,
    category,
    direction,
    state,
    origin,
    ...term,
    inForce: isInForce({ state, ...term }, today),
    updatedAt: row.updatedAt.toISOString(),
  }
}

const builtInSummary = (kind: KindDefinition): WordingSummary => ({
  code: kind.code,
  version: kind.version,
  edition: 0,
  title: kind.title,
  category: kind.category,
  direction: kind.direction,
  state: 'PUBLISHED',
  origin: 'BUILT_IN',
  effectiveFrom: null,
  effectiveTo: null,
  inForce: true,
  updatedAt: null,
})

/**
 * Every wording the portal knows, drafts and withdrawn ones included, by code and from the newest. The list is short (some
 * hundreds) and is sent whole.
 */
export async function listWordings(
  { tx, now }: QueryContext<OfficerActor>,
  input: ListWordings,
): Promise<WordingSummary[]> {
  const rows = await tx.kindWording.findMany({ omit: { definition: true } })
  const today = moscowDate(now)
  const known = rows.map((row) => rowSummary(row, today))
  const overlaid = new Set(
    known.filter(({ edition }) => edition === 0).map((one) => `${one.code} ${one.version}`),
  )
  const builtIn = allKinds()
    .filter(({ code, version }) => !overlaid.has(`${code} ${version}`))
    .map(builtInSummary)
  const wanted = input.search?.toLocaleLowerCase('ru')
  return [...known, ...builtIn]
    .filter(
      ({ code, title }) =>
        !wanted || `${code} ${title.ru} ${title.en}`.toLocaleLowerCase('ru').includes(wanted),
    )
    .sort(
      (a, b) =>
        a.code.localeCompare(b.code) ||
        b.version.localeCompare(a.version, 'en', { numeric: true }) ||
        b.edition - a.edition,
    )
}

/** One wording with its tree and what keeps it from being published. NOT_FOUND when there is none. */
export async function getWording(
  { tx, now }: QueryContext<OfficerActor>,
  ref: WordingRef,
): Promise<WordingDetails> {
  const row = await tx.kindWording.findUnique({ where: keyOf(ref) })
  const definition = row?.definition ? (row.definition as unknown as KindDefinition) : builtIn(ref)
  if (!definition) throw notFound()
  const documents = await tx.submission.count({
    where: { kindCode: ref.code, kindVersion: ref.version, kindEdition: ref.edition },
  })
  return {
    ...(row ? rowSummary(row, moscowDate(now)) : builtInSummary(definition)),
    id: row?.id ?? null,
    revision: row?.version ?? 0,
    definition: definition as unknown as Record<string, unknown>,
    problems: row?.state === 'DRAFT' ? checkDefinition(definition) : [],
    ...(await actsOn(tx, row)),
    documents,
    today: moscowDate(now),
  }
}

/** Who published and who withdrew a wording. */
async function actsOn(
  tx: Tx,
  row: KindWording | null,
): Promise<Pick<WordingDetails, 'published' | 'withdrawn'>> {
  const ids = [row?.publishedBy, row?.withdrawnBy].filter((id) => typeof id === 'string')
  const people = await tx.user.findMany({ where: { id: { in: ids } } })
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  const act = (at: Date, by: string | null) => ({ at: at.toISOString(), by: (by && names.get(by)) || null })
  return {
    published: row?.publishedAt ? act(row.publishedAt, row.publishedBy) : null,
    withdrawn: row?.withdrawnAt
      ? { ...act(row.withdrawnAt, row.withdrawnBy), reason: row.withdrawalReason ?? '' }
      : null,
  }
}

/** The built-in wording that a reference means, or null. */
export function builtIn({ code, version, edition }: WordingRef): KindDefinition | null {
  const kind = edition === 0 ? findKind(code) : null
  return kind?.version === version ? kind : null
}

/** The row of a published or withdrawn wording, locked; a built-in one gets its row now. NOT_FOUND otherwise. */
export async function getRowForChange(
  tx: Tx,
  ref: WordingRef,
  seed: { id: string; now: Date },
): Promise<KindWording> {
  const kind = builtIn(ref)
  if (kind) {
    await tx.kindWording.createMany({
      data: [
        {
          ...rowOf(kind),
          id: seed.id,
          origin: 'BUILT_IN',
          state: 'PUBLISHED',
          createdAt: seed.now,
          updatedAt: seed.now,
        },
      ],
      skipDuplicates: true,
    })
  }
  await tx.$queryRaw`select id::text from kind_wording
    where code = ${ref.code} and format_version = ${ref.version} and edition = ${ref.edition} for update`
  const row = await tx.kindWording.findUnique({ where: keyOf(ref) })
  if (!row || row.state === 'DRAFT') throw notFound()
  return row
}

/** Columns that a definition says by itself. The tree of a built-in wording is not stored. */
export function rowOf(definition: KindDefinition) {
  const { code, version, edition = 0, root } = definition
  return {
    code,
    formatVersion: version,
    edition,
    root,
    summary: summaryOf(definition) as unknown as Prisma.InputJsonObject,
    ...(edition > 0 && { definition: definition as unknown as Prisma.InputJsonObject }),
  }
}
