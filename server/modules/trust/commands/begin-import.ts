import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import { record } from '../../journal/record'
import { IMPORT, importKey } from '../jobs'

/** A list of authorities that lies in the storage under its hash. */
export interface UploadedList {
  requestId: string
  fileName: string
  sha256: string
  /** Bytes. */
  size: number
}

/** Begins an import: a job reads the file and compares it with the store; nothing changes until an officer applies it. */
export async function beginImport(
  context: CommandContext<OfficerActor>,
  { fileName, sha256, size }: UploadedList,
): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const id = newId()
  await tx.trustImport.create({
    data: { id, fileName: fileName.slice(0, 300), sha256, size, createdBy: actor.userId, createdAt: now },
    select: { id: true },
  })
  await record(context, { type: 'trust.import-begun', data: { sha256, size } }, { subjectId: id })
  await enqueue(tx, IMPORT, { importId: id }, { key: importKey(id) })
  await announce(tx, { topic: 'trust', id })
  return { id }
}
