import { Prisma } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { moscowMidnight } from '@/server/platform/moscow'
import type { ArchivedFile, ListShared, SharedSummary } from './contract'
import { termsOf } from './domain/search-query'
import { openPart } from './domain/search-text'
import { foundIn } from './list'
import { sharedArchive, sharesInForce } from './policy'
import { words } from './window'
import { dayOf } from './write-properties'

/**
 * Documents of others that are open to us, the latest given first, by key. They are few: those that have the words are
 * picked out of them one by one, behind row-level security.
 */
export async function listShared(
  context: QueryContext<ParticipantActor>,
  input: ListShared,
): Promise<{ items: SharedSummary[]; nextCursor: string | null }> {
  const { tx, actor, now } = context
  const today = moscowMidnight(now)
  const terms = input.search ? termsOf(input.search) : []
  const matching = terms.length > 0 ? await withWords(context, terms) : null
  const rows = await tx.archiveShare.findMany({
    where: {
      ...sharesInForce(actor, today),
      document: sharedArchive(actor, today),
      ...(input.cursor && { id: { lt: input.cursor } }),
      ...(matching && { archiveDocumentId: { in: matching } }),
    },
    include: {
      document: {
        select: {
          number: true,
          kindCode: true,
          title: true,
          files: true,
          searchText: true,
          properties: { select: { documentNumber: true, documentDate: true } },
          participant: { select: { shortName: true, confirmed: true } },
        },
      },
    },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  const kept = rows.slice(0, input.limit)
  return {
    items: kept.map(({ document, ...share }) => ({
      id: share.archiveDocumentId,
      number: document.number,
      kindCode: document.kindCode,
      title: document.title,
      fileCount: (document.files as unknown as ArchivedFile[]).length,
      documentNumber: document.properties?.documentNumber ?? null,
      documentDate: dayOf(document.properties?.documentDate ?? null),
      found: foundIn(document.title, openPart(document.searchText), terms),
      ownerName: document.participant.shortName,
      ownerConfirmed: document.participant.confirmed,
      agreement: share.agreement,
      until: dayOf(share.until),
      sharedAt: share.sharedAt.toISOString(),
    })),
    nextCursor: rows.length > input.limit ? kept[kept.length - 1]!.id : null,
  }
}

/** The words of the lines that are open to others, taken as those of the whole text are (the migration says how). */
const open = Prisma.sql`to_tsvector('russian', regexp_replace(translate(
  split_part(d.search_text, E'\\n', 1) || ' ' || split_part(d.search_text, E'\\n', 2), 'ёЁ', 'еЕ'),
  '[^[:alnum:]]+', ' ', 'g'))`

async function withWords(
  { tx, actor }: QueryContext<ParticipantActor>,
  terms: ReturnType<typeof termsOf>,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select d.id from archive_share s join archive_document d on d.id = s.archive_document_id
    where s.recipient_id = ${actor.participantId}::uuid and s.revoked_at is null
      and d.search_vector @@ (${words(terms)}) and ${open} @@ (${words(terms)})`)
  return rows.map(({ id }) => id)
}
