import type { Logger } from 'pino'
import { now } from '@/server/platform/clock'
import { db } from '@/server/platform/db/client'
import { live } from '@/server/platform/live'
import type { Receiver } from './receiver'
import type { UploadFolder, UploadRecord } from './upload-folder'

/** What the ingest has to know of the sessions that uploads belong to. */
export interface SessionWatch {
  lives(sessionId: string): Promise<boolean>
  /** Told of each session that ends; null when some may have ended unheard. Answers how to stop. */
  onEnded(listener: (sessionId: string | null) => void): () => void
}

/** The portal's own sessions: asked of the database, heard of through it. */
export const portalSessions: SessionWatch = {
  async lives(sessionId) {
    const { rowCount } = await db().pool.query(
      'select 1 from user_session where id = $1::uuid and ended_at is null and expires_at > $2',
      [sessionId, now()],
    )
    return rowCount !== 0
  },
  onEnded: (listener) =>
    live().subscribe((event) => {
      if (event.topic === 'session') listener(event.id === 'reconnected' ? null : event.id)
    }),
}

/** The session an upload was begun in, as the portal registered it; null when it named none. */
export function sessionOf({ metadata }: Pick<UploadRecord, 'metadata'>): string | null {
  const { session } = metadata
  return typeof session === 'string' ? session : null
}

type Parts = { sessions: SessionWatch; folder: UploadFolder; receiver: Receiver; log: Logger }

/**
 * Ends uploads with the session they were begun in: the one that runs is cut, the one that waits for its sender is
 * forgotten, and of both no byte stays. Answers how to stop watching.
 */
export function watchSessions({ sessions, folder, receiver, log }: Parts): () => void {
  async function forget(ended: string | null) {
    for (const id of await folder.listParts()) {
      const record = await folder.findRecord(id)
      const session = record && sessionOf(record)
      if (!session || (ended !== null && session !== ended)) continue
      if (ended === null && (await sessions.lives(session))) continue
      if (await receiver.drop(id)) log.info({ upload: id, code: 'SESSION_ENDED' }, 'upload ended')
    }
  }
  return sessions.onEnded((ended) => {
    forget(ended).catch((err: unknown) => log.warn({ err }, 'uploads of an ended session not looked through'))
  })
}
