import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ParticipantActor } from '@/server/auth/actor'
import { placeFiles } from '@/server/modules/archive/commands/place-files'
import { reserveIntake } from '@/server/modules/archive/commands/reserve-intake'
import type { DocumentProperties, NewPlaced, PlacedRef } from '@/server/modules/archive/contract'
import { completeUpload } from '@/server/modules/files/commands/complete-upload'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { actAt } from './build'
import { callerFor, SECRET } from './world'

const NOTHING_SAID: DocumentProperties = {
  paper: 'other',
  documentNumber: null,
  documentDate: null,
  validFrom: null,
  validTo: null,
  remark: null,
}

/** Uploads a file for the archive as the browser and the ingest do; answers its id. By default nobody has its content yet. */
export async function uploadedPaper(
  actor: ParticipantActor,
  { name = `${SECRET}.pdf`, content = randomBytes(16) }: { name?: string; content?: Buffer } = {},
): Promise<string> {
  const [fileId] = await actAt(actor, now(), reserveIntake, {
    files: [{ name, size: content.length, type: 'application/pdf' }],
  })
  const sha256 = createHash('sha256').update(content).digest('hex')
  await storage().put(sha256, Readable.from(content), { size: content.length, type: 'application/pdf' })
  await actAt({ kind: 'system', process: 'test' } as const, now(), completeUpload, {
    fileId: fileId!,
    verdict: { accepted: true, scanned: false },
    type: 'application/pdf',
    size: content.length,
    sha256,
  })
  return fileId!
}

/** A paper that the actor has placed into the archive by itself. */
export async function placedPaper(
  actor: ParticipantActor,
  values: Partial<Omit<NewPlaced, 'properties'>> & {
    properties?: Partial<DocumentProperties>
    name?: string
    content?: Buffer
  } = {},
): Promise<PlacedRef> {
  const { properties, name, content, ...rest } = values
  const fileId =
    rest.fileId ?? (await uploadedPaper(actor, { ...(name && { name }), ...(content && { content }) }))
  const [placed] = await actAt(actor, now(), placeFiles, {
    requestId: newId(),
    documents: [
      {
        title: SECRET,
        versionOf: null,
        ...rest,
        fileId,
        properties: { ...NOTHING_SAID, ...properties },
      },
    ],
  })
  return placed!
}

/** Opens a document of the actor's archive to the participant with this ИНН; answers the share's id. */
export async function shareOf(
  actor: ParticipantActor,
  { id, taxId, until = null }: { id: string; taxId: string; until?: string | null },
): Promise<string> {
  const answer = await callerFor(actor).archive.share({
    requestId: newId(),
    id,
    taxId,
    agreement: '№ 7',
    until,
  })
  if (answer.outcome !== 'shared') throw new Error(`nobody has the ИНН ${taxId}`)
  return answer.shareId
}
