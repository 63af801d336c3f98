import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import type { KindOrigin, KindWording } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import {
  DEFINITION_LIMIT,
  type BeginWording,
  type CopyWording,
  type ChangedWording,
  type DiscardWording,
  type SaveWording,
} from '../domain/wording-contract'
import { blankWording, copyWording } from '../domain/begin-wording'
import type { KindDefinition } from '../domain/definition'
import { readDefinition } from '../domain/read-definition'
import { builtIn, keyOf, rowOf } from '../wordings'

type Context = CommandContext<OfficerActor>

/** Begins an empty draft of a wording: the next edition of its code and version. */
export async function beginWording(
  context: Context,
  { code, version }: BeginWording,
): Promise<ChangedWording> {
  const edition = await nextEdition(context, code, version)
  return insertDraft(context, blankWording({ code, version, edition }), { origin: 'FORM' })
}

/** Begins a draft that says what another wording says. NOT_FOUND when there is no such wording. */
export async function beginCopy(context: Context, input: CopyWording): Promise<ChangedWording> {
  const row = await context.tx.kindWording.findUnique({ where: keyOf(input.of) })
  const of = (row?.definition as KindDefinition | null | undefined) ?? builtIn(input.of)
  if (!of) throw notFound()
  const code = input.code ?? of.code
  const edition = await nextEdition(context, code, of.version)
  return insertDraft(context, copyWording(of, { code, version: of.version, edition }), { origin: 'COPY' })
}

/** Begins a draft with a tree that was compiled from a schema of the album. */
export async function beginFromAlbum(
  context: Context,
  compiled: KindDefinition,
  albumFile: string,
): Promise<ChangedWording> {
  const edition = await nextEdition(context, compiled.code, compiled.version)
  return insertDraft(context, { ...compiled, edition }, { origin: 'ALBUM', albumFile })
}

/** Two keepers who begin at once get one edition each: the second waits for the first. */
async function nextEdition({ tx }: Context, code: string, version: string): Promise<number> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`wording ${code} ${version}`}))::text`
  const last = await tx.kindWording.aggregate({
    where: { code, formatVersion: version },
    _max: { edition: true },
  })
  return (last._max.edition ?? 0) + 1
}

async function insertDraft(
  context: Context,
  definition: KindDefinition,
  how: { origin: KindOrigin; albumFile?: string },
): Promise<ChangedWording> {
  const { tx, actor, now } = context
  const id = newId()
  assertSmall(definition)
  await tx.kindWording.create({
    data: { ...rowOf(definition), ...how, id, createdBy: actor.userId, createdAt: now, updatedAt: now },
  })
  const { code, version, edition = 0 } = definition
  await record(
    context,
    { type: 'wording.begun', data: { code, version, edition, origin: how.origin } },
    { subjectId: id },
  )
  await announce(tx, { topic: 'catalogue', id, draft: true })
  return { id, code, version, edition, revision: 1 }
}

/**
 * Keeps what the keeper has made, right or wrong: a draft may have problems. Code, version and edition stay.
 * INVALID_INPUT when it is no definition at all, STALE_VERSION when somebody saved meanwhile.
 */
export async function saveWording(context: Context, input: SaveWording): Promise<ChangedWording> {
  const { tx, now } = context
  const row = await getDraft(context, input)
  const read = readDefinition(input.definition)
  if (!read) throw new DomainError('INVALID_INPUT', { fields: ['definition'] })
  const definition = { ...read, code: row.code, version: row.formatVersion, edition: row.edition }
  assertSmall(definition)
  const { count } = await tx.kindWording.updateMany({
    where: { id: row.id, version: input.version, state: 'DRAFT' },
    data: { ...rowOf(definition), version: { increment: 1 }, updatedAt: now },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await announce(tx, { topic: 'catalogue', id: row.id, draft: true })
  return { ...refOf(row), revision: input.version + 1 }
}

/** Removes a draft that nobody will publish. Nothing was ever made by it. */
export async function discardWording(context: Context, input: DiscardWording): Promise<ChangedWording> {
  const row = await getDraft(context, input)
  const { count } = await context.tx.kindWording.deleteMany({
    where: { id: row.id, version: input.version, state: 'DRAFT' },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  const { code, formatVersion: version, edition } = row
  await record(
    context,
    { type: 'wording.discarded', data: { code, version, edition } },
    { subjectId: row.id },
  )
  await announce(context.tx, { topic: 'catalogue', id: row.id, draft: true })
  return { ...refOf(row), revision: input.version }
}

/** A draft by its row; WRONG_STATUS when it was published, STALE_VERSION when it is not as the caller saw it. */
export async function getDraft(
  { tx }: Context,
  input: { id: string; version: number },
): Promise<KindWording> {
  const row = await tx.kindWording.findUnique({ where: { id: input.id } })
  if (!row) throw notFound()
  if (row.state !== 'DRAFT') throw new DomainError('WRONG_STATUS', { status: row.state })
  if (row.version !== input.version) throw new DomainError('STALE_VERSION', { version: row.version })
  return row
}

/** How a wording is told to the keeper's page. */
export const refOf = (row: KindWording) => ({
  id: row.id,
  code: row.code,
  version: row.formatVersion,
  edition: row.edition,
})

function assertSmall(definition: KindDefinition) {
  const size = JSON.stringify(definition).length
  if (size > DEFINITION_LIMIT) throw new DomainError('FILE_TOO_LARGE', { limit: DEFINITION_LIMIT })
}
