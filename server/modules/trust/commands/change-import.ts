import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError, notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import { record } from '../../journal/record'
import type { ChangeImport, ImportStatus } from '../contract'
import { IMPORT, importKey } from '../jobs'
import { type ImportAct, nextImportStatus } from '../policy'

/** Lets a read list into the store: a job writes it whole. WRONG_STATUS unless it waits for that. */
export function applyImport(context: CommandContext<OfficerActor>, { id }: ChangeImport) {
  // Whoever holds the key of a trusted authority may enter as anybody.
  assertFresh(context.actor, context.now)
  return changeImport(context, id, 'apply')
}

/** Puts an import aside; the store stays as it is. WRONG_STATUS when it is being applied or was. */
export function discardImport(context: CommandContext<OfficerActor>, { id }: ChangeImport) {
  return changeImport(context, id, 'discard')
}

async function changeImport(context: CommandContext<OfficerActor>, id: string, act: ImportAct) {
  const { tx } = context
  const found = await tx.trustImport.findUnique({ where: { id }, select: { status: true } })
  if (!found) throw notFound()
  const status: ImportStatus | null = nextImportStatus(found.status, act)
  if (!status) throw new DomainError('WRONG_STATUS', { status: found.status })
  const changed = await tx.trustImport.updateMany({ where: { id, status: found.status }, data: { status } })
  if (changed.count === 0) throw new DomainError('STALE_VERSION')
  const type = act === 'apply' ? 'trust.import-applied' : 'trust.import-discarded'
  await record(context, { type, data: {} }, { subjectId: id })
  if (act === 'apply') await enqueue(tx, IMPORT, { importId: id }, { key: importKey(id) })
  await announce(tx, { topic: 'trust', id })
  return { id, status }
}
