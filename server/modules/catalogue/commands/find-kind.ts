import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { KindWording } from '@/prisma/generated/client'
import type { KindSummary, Text } from '../contract'
import type { KindDefinition } from '../domain/definition'
import { isInForce, newest, type KindRef } from '../domain/in-force'
import { allKinds, findKind, summaryOf } from '../domain/registry'

/** Where to look and at which moment. */
interface At {
  tx: Tx
  now: Date
}

/** A wording in force, without its tree. */
interface Entry {
  code: string
  version: string
  edition?: number
  effectiveFrom: string | null
  root: string
  summary: KindSummary
  /** Id of the row that holds the tree; null for a built-in wording. */
  rowId: string | null
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** Every wording in force at the moment: built-in ones that were not withdrawn, and those published in the console. */
async function entriesInForce(
  { tx, now }: At,
  only: { code?: string; root?: string } = {},
): Promise<Entry[]> {
  const rows = await tx.kindWording.findMany({
    where: { state: { not: 'DRAFT' }, ...only },
    omit: { definition: true },
  })
  const today = moscowDate(now)
  const inForce = (row: (typeof rows)[number]) =>
    isInForce(
      { state: row.state, effectiveFrom: day(row.effectiveFrom), effectiveTo: day(row.effectiveTo) },
      today,
    )
  const overlay = new Map(rows.filter(({ edition }) => edition === 0).map((row) => [keyOf(row), row]))
  const builtIn = allKinds()
    .filter((kind) => (!only.code || kind.code === only.code) && (!only.root || kind.root === only.root))
    .flatMap((kind): Entry[] => {
      const row = overlay.get(keyOf({ code: kind.code, formatVersion: kind.version }))
      if (row && !inForce(row)) return []
      const { code, version, root } = kind
      const effectiveFrom = row ? day(row.effectiveFrom) : null
      return [{ code, version, root, effectiveFrom, summary: summaryOf(kind), rowId: null }]
    })
  const published = rows
    .filter((row) => row.edition > 0 && inForce(row))
    .map((row): Entry => ({
      code: row.code,
      version: row.formatVersion,
      edition: row.edition,
      effectiveFrom: day(row.effectiveFrom),
      root: row.root,
      summary: row.summary as unknown as KindSummary,
      rowId: row.id,
    }))
  return [...builtIn, ...published]
}

const keyOf = ({ code, formatVersion }: { code: string; formatVersion: string }) => `${code} ${formatVersion}`

/** Of each code the wording that a new document is begun by. */
function newestOfEach(entries: readonly Entry[]): Entry[] {
  const codes = [...new Set(entries.map(({ code }) => code))]
  return codes.flatMap((code) => newest(entries.filter((entry) => entry.code === code)) ?? [])
}

/** Summaries of the kinds in force, one per code: the list (перечень). */
export async function listKindsInForce(at: At): Promise<KindSummary[]> {
  return newestOfEach(await entriesInForce(at)).map(({ summary }) => summary)
}

/** What each kind the portal ever had is called, by its code: documents outlive the list. */
export async function listKindTitles({ tx }: Pick<At, 'tx'>): Promise<Record<string, Text>> {
  const rows = await tx.kindWording.findMany({
    where: { state: { not: 'DRAFT' }, edition: { gt: 0 } },
    select: { code: true, summary: true },
    orderBy: { publishedAt: 'asc' },
  })
  const published = rows.map(({ code, summary }) => [code, (summary as unknown as KindSummary).title])
  return Object.fromEntries([...allKinds().map(({ code, title }) => [code, title]), ...published])
}

/** The wording by which a document of this code is begun now, or null. */
export async function findKindInForce(at: At, code: string): Promise<KindDefinition | null> {
  const entry = newest(await entriesInForce(at, { code }))
  return entry ? treeOf(at.tx, entry) : null
}

/**
 * The wording a document was made with, whatever has become of it since. Throws when it is gone, which no release may do.
 */
export async function getKindOf(tx: Tx, ref: KindRef): Promise<KindDefinition> {
  if (ref.kindEdition === 0) {
    const kind = findKind(ref.kindCode)
    if (kind?.version === ref.kindVersion) return kind
  } else {
    // Documents are never made by a draft, and a draft is its keepers' alone.
    const row = await tx.kindWording.findFirst({
      where: {
        code: ref.kindCode,
        formatVersion: ref.kindVersion,
        edition: ref.kindEdition,
        state: { not: 'DRAFT' },
      },
    })
    if (row?.definition) return treeOfRow(row)
  }
  throw new RangeError(`no kind ${ref.kindCode} ${ref.kindVersion} edition ${ref.kindEdition}`)
}

/** The wordings in force whose documents begin with an element of this name, for a reader of XML. */
export async function listKindsByRoot(at: At, root: string): Promise<KindDefinition[]> {
  const entries = await entriesInForce(at, { root })
  const kinds: KindDefinition[] = []
  // The wording that a new document is begun by comes first; older ones are still read.
  for (const entry of new Set([...newestOfEach(entries), ...entries])) kinds.push(await treeOf(at.tx, entry))
  return kinds
}

async function treeOf(tx: Tx, entry: Entry): Promise<KindDefinition> {
  if (entry.rowId === null) return findKind(entry.code)!
  const known = trees.get(entry.rowId)
  if (known) return known
  return treeOfRow(await tx.kindWording.findUniqueOrThrow({ where: { id: entry.rowId } }))
}

/** A published tree never changes, so each process reads it once; the oldest are let go. */
const trees = new Map<string, KindDefinition>()
const KEPT = 200

function treeOfRow(row: KindWording): KindDefinition {
  const known = trees.get(row.id)
  if (known) return known
  const tree = row.definition as unknown as KindDefinition
  if (trees.size >= KEPT) trees.delete(trees.keys().next().value!)
  trees.set(row.id, tree)
  return tree
}
