import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { record } from '../journal/record'
import { officerScope } from '../submissions/policy'
import type { Page } from '../submissions/contract'
import { archiveScope } from './policy'
import type { ArchiveDetails, ArchivedFile, ArchiveSummary, ListArchive } from './contract'

/** Documents of the participant's electronic archive, newest first, by key. */
export async function listArchive(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: ListArchive,
): Promise<Page<ArchiveSummary>> {
  const contains = input.search ? { contains: input.search, mode: 'insensitive' as const } : null
  const rows = await tx.archiveDocument.findMany({
    where: {
      AND: [
        archiveScope(actor),
        contains ? { OR: [{ title: contains }, { number: contains }] } : {},
        input.cursor ? { id: { lt: input.cursor } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: {
      id: true,
      number: true,
      kindCode: true,
      title: true,
      createdAt: true,
      files: true,
      _count: { select: { submissions: true } },
    },
  })
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    number: row.number,
    kindCode: row.kindCode,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    fileCount: (row.files as unknown as ArchivedFile[]).length,
    usedIn: row._count.submissions,
  }))
  return { items, nextCursor: rows.length > input.limit ? items[items.length - 1]!.id : null }
}

/** One archived document with its values, files and uses. */
export async function getArchiveDocument(
  { tx, actor }: QueryContext<ParticipantActor>,
  input: { id: string },
): Promise<ArchiveDetails> {
  const row = await tx.archiveDocument.findFirst({
    where: { id: input.id, ...archiveScope(actor) },
    include: { submissions: { include: { office: true } } },
  })
  if (!row) throw notFound()
  const files = row.files as unknown as ArchivedFile[]
  return {
    id: row.id,
    number: row.number,
    kindCode: row.kindCode,
    kindVersion: row.kindVersion,
    kindEdition: row.kindEdition,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    sha256: row.sha256,
    values: row.values as Record<string, unknown>,
    files,
    fileCount: files.length,
    usedIn: row.submissions.length,
    submissions: row.submissions.map((submission) => ({
      id: submission.id,
      registrationNumber: submission.registrationNumber,
      officeName: submission.office?.name ?? null,
      status: submission.status,
    })),
  }
}

/**
 * The archived document in the official format, exactly as it was archived: to its participant, and to an officer whose
 * office it was sent to.
 */
export async function getArchivedXml(
  context: CommandContext<ParticipantActor | OfficerActor>,
  input: { id: string },
) {
  const { tx, actor } = context
  const scope =
    actor.kind === 'officer' ? { submissions: { some: officerScope(actor) } } : archiveScope(actor)
  const row = await tx.archiveDocument.findFirst({
    where: { id: input.id, ...scope },
    select: { number: true, kindCode: true, xml: true, participantId: true },
  })
  if (!row) throw notFound()
  const { participantId, ...document } = row
  await record(
    context,
    { type: 'archive.downloaded', data: { number: row.number } },
    { subjectId: input.id, participantId },
  )
  return document
}
