import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { moscowDate, moscowMidnight } from '@/server/platform/moscow'
import type { Prisma } from '@/prisma/generated/client'
import { nameOf } from '../accounts/domain/name'
import { record } from '../journal/record'
import { NAMED, officeName } from '../offices/domain/office-name'
import type { CertificateSummary } from '../signatures/contract'
import { participantScope } from '../submissions/policy'
import { isSuperseded } from './load'
import { archiveAbilities, archiveScope, officerArchive, ownArchive } from './policy'
import type { ArchiveDetails, ArchivedFile, ArchiveShareView, DocumentProperties } from './contract'
import type { Paper } from './domain/papers'
import { termState } from './domain/term'
import { dayOf } from './write-properties'

const DETAILS = {
  participant: { select: { shortName: true, confirmed: true } },
  properties: true,
  contents: true,
  signatures: {
    select: { id: true, signer: true, signedAt: true, verifiedAt: true },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.ArchiveDocumentInclude

type Row = Prisma.ArchiveDocumentGetPayload<{ include: typeof DETAILS }>

/** One archived document with its values, files, history and uses. Whom it is shared with sees the document alone. */
export async function getArchiveDocument(
  context: QueryContext<ParticipantActor>,
  input: { id: string },
): Promise<ArchiveDetails> {
  const { tx, actor, now } = context
  const row = await tx.archiveDocument.findFirst({
    where: { id: input.id, ...archiveScope(actor, moscowMidnight(now)) },
    include: DETAILS,
  })
  if (!row) throw notFound()
  const own = row.participantId === actor.participantId
  return {
    ...documentOf(row, moscowDate(now), own),
    createdByName: own ? await personName(context, row.createdBy) : null,
    changes: own ? await changesOf(context, row.id) : [],
    versions: own ? await versionsOf(context, row.rootId) : [],
    submissions: await usesOf(context, row.id),
    signatures: row.signatures.map((signature) => ({
      id: signature.id,
      signerName: signerName(signature.signer),
      signedAt: signature.signedAt?.toISOString() ?? null,
      verifiedAt: signature.verifiedAt.toISOString(),
    })),
    shares: own ? await sharesOf(context, row.id) : [],
    shared: own ? null : await shareTo(context, row),
    may: archiveAbilities(actor, {
      ...row,
      superseded: await isSuperseded(tx, row),
      mine: row.createdBy === actor.userId || (await leads(context, row.id)),
    }),
  }
}

/** What the remark says is between the owner's people. */
function documentOf(row: Row, today: string, own: boolean) {
  const { properties } = row
  const streebogs = new Map(row.contents.map(({ fileId, streebog }) => [fileId, streebog]))
  return {
    id: row.id,
    number: row.number,
    kindCode: row.kindCode,
    kindVersion: row.kindVersion,
    kindEdition: row.kindEdition,
    source: row.source,
    revision: row.revision,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    sha256: row.sha256,
    streebog: row.streebog,
    xmlSize: Buffer.byteLength(row.xml),
    values: row.values as Record<string, unknown>,
    files: (row.files as unknown as ArchivedFile[]).map((file) => ({
      ...file,
      streebog: streebogs.get(file.id) ?? null,
    })),
    properties: {
      paper: (properties?.paper ?? null) as Paper | null,
      documentNumber: properties?.documentNumber ?? null,
      documentDate: dayOf(properties?.documentDate ?? null),
      validFrom: dayOf(properties?.validFrom ?? null),
      validTo: dayOf(properties?.validTo ?? null),
      remark: own ? (properties?.remark ?? null) : null,
      version: properties?.version ?? 0,
    },
    term: termState(dayOf(properties?.validTo ?? null), today),
  }
}

/** As the certificate names the signer. */
function signerName(signer: unknown): string {
  const { subject } = signer as CertificateSummary
  return [subject.SN, subject.G].filter(Boolean).join(' ') || (subject.CN ?? '')
}

async function personName({ tx }: QueryContext<ParticipantActor>, id: string) {
  const person = await tx.user.findUnique({ where: { id } })
  return person ? nameOf(person) : null
}

/** Versions of one document that the actor may look at, the newest first. */
async function versionsOf({ tx, actor }: QueryContext<ParticipantActor>, rootId: string) {
  const rows = await tx.archiveDocument.findMany({
    where: { rootId, ...ownArchive(actor) },
    select: { id: true, number: true, revision: true, createdAt: true },
    orderBy: { revision: 'desc' },
  })
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

async function changesOf({ tx }: QueryContext<ParticipantActor>, archiveDocumentId: string) {
  const rows = await tx.archivePropertiesChange.findMany({
    where: { archiveDocumentId },
    orderBy: { version: 'desc' },
  })
  const people = await tx.user.findMany({ where: { id: { in: rows.map(({ changedBy }) => changedBy) } } })
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  return rows.map((row) => ({
    version: row.version,
    at: row.changedAt.toISOString(),
    by: names.get(row.changedBy) ?? '',
    properties: row.data as unknown as DocumentProperties,
  }))
}

/** Where a document was used by the actor's participant, as far as the actor may see: the newest first. */
async function usesOf({ tx, actor }: QueryContext<ParticipantActor>, id: string) {
  const rows = await tx.submission.findMany({
    where: {
      AND: [
        participantScope(actor),
        { OR: [{ archiveDocumentId: id }, { enclosures: { some: { archiveDocumentId: id } } }] },
      ],
    },
    select: {
      id: true,
      title: true,
      registrationNumber: true,
      status: true,
      archiveDocumentId: true,
      office: { select: NAMED },
    },
    orderBy: { id: 'desc' },
    take: 200,
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    registrationNumber: row.registrationNumber,
    officeName: row.office && officeName(row.office),
    status: row.status,
    as: row.archiveDocumentId === id ? ('document' as const) : ('enclosure' as const),
  }))
}

async function leads({ tx, actor }: QueryContext<ParticipantActor>, id: string): Promise<boolean> {
  const led = await tx.submission.findFirst({
    where: {
      participantId: actor.participantId,
      OR: [{ archiveDocumentId: id }, { enclosures: { some: { archiveDocumentId: id } } }],
      assignments: { some: { userId: actor.userId } },
    },
    select: { id: true },
  })
  return led !== null
}

/** To whom the document was given, those in force first. */
async function sharesOf(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  archiveDocumentId: string,
): Promise<ArchiveShareView[]> {
  const rows = await tx.archiveShare.findMany({
    where: { archiveDocumentId, ownerId: actor.participantId },
    orderBy: { id: 'desc' },
  })
  const recipients = await tx.participant.findMany({
    where: { id: { in: rows.map(({ recipientId }) => recipientId) } },
    select: { id: true, shortName: true },
  })
  const names = new Map(recipients.map(({ id, shortName }) => [id, shortName]))
  const today = moscowDate(now)
  const shares = rows.map((row): ArchiveShareView => {
    const until = dayOf(row.until)
    return {
      id: row.id,
      recipientName: names.get(row.recipientId) ?? '',
      agreement: row.agreement,
      until,
      sharedAt: row.sharedAt.toISOString(),
      ended: row.revokedAt ? 'revoked' : until !== null && until < today ? 'expired' : null,
    }
  })
  return shares.toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null))
}

async function shareTo({ tx, actor }: QueryContext<ParticipantActor>, row: Row) {
  const share = await tx.archiveShare.findFirstOrThrow({
    where: { archiveDocumentId: row.id, recipientId: actor.participantId, revokedAt: null },
  })
  const { shortName: ownerName, confirmed: ownerConfirmed } = row.participant
  return { ownerName, ownerConfirmed, agreement: share.agreement, until: dayOf(share.until) }
}

/**
 * The archived document in the official format, exactly as it was archived: to its participant, to whom it is shared with,
 * and to an officer whose office it was sent to.
 */
export async function getArchivedXml(
  context: CommandContext<ParticipantActor | OfficerActor>,
  input: { id: string },
) {
  const { tx, actor, now } = context
  const scope = actor.kind === 'officer' ? officerArchive(actor) : archiveScope(actor, moscowMidnight(now))
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
