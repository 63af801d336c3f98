import { createUploadthing, type FileRouter } from 'uploadthing/next'
import { UploadThingError } from 'uploadthing/server'
import { z } from 'zod'
import { codeOf, DomainError } from '@/server/platform/errors'
import { withUploadIds } from '@/server/platform/upload-ids'
import { finishUpload, reserveForArchive, reserveForAudit, reserveFromRequest } from './upload'

const f = createUploadthing({
  // The browser gets a code of the closed list, never the text of an error.
  errorFormatter: (error) => ({ code: error.message }),
})

/** A big scan over a poor line takes its time; the browser waits until the portal has taken note of the file. */
const PATIENT = { presignedURLTTL: '24h', awaitServerData: true } as const

/** Refusals of the module in uploadthing's own form. */
async function refusing<T>(reserved: Promise<T>): Promise<T> {
  try {
    return await reserved
  } catch (error) {
    const reason = error instanceof DomainError ? error.details['reason'] : undefined
    throw new UploadThingError({ code: 'FORBIDDEN', message: String(reason ?? codeOf(error)) })
  }
}

/** What may be uploaded, and to what: each route first reserves the files by the rules of the module. */
export const portalFileRouter = {
  /** Attachments of a participant's draft. */
  submissionFile: f({ blob: { maxFileSize: '1GB', maxFileCount: 50 } }, PATIENT)
    .input(z.object({ participantId: z.uuid(), submissionId: z.uuid() }))
    .middleware(async ({ req, input, files }) => {
      const { ids, session } = await refusing(reserveFromRequest(req, input, files))
      return withUploadIds(files, ids, { session })
    })
    .onUploadComplete(({ file, metadata }) => finishUpload(file, metadata)),
  /** Files to be placed into a participant's archive by themselves. */
  archiveFile: f({ blob: { maxFileSize: '1GB', maxFileCount: 20 } }, PATIENT)
    .input(z.object({ participantId: z.uuid() }))
    .middleware(async ({ req, input, files }) => {
      const { ids, session } = await refusing(reserveForArchive(req, input, files))
      return withUploadIds(files, ids, { session })
    })
    .onUploadComplete(({ file, metadata }) => finishUpload(file, metadata)),
  /** Files of an officer's decision. */
  decisionFile: f({ blob: { maxFileSize: '1GB', maxFileCount: 10 } }, PATIENT)
    .input(z.object({ submissionId: z.uuid() }))
    .middleware(async ({ req, input, files }) => {
      const { ids, session } = await refusing(
        reserveFromRequest(req, { ...input, participantId: null }, files),
      )
      return withUploadIds(files, ids, { session })
    })
    .onUploadComplete(({ file, metadata }) => finishUpload(file, metadata)),
  /** Files of a document of customs in an audit. */
  auditFile: f({ blob: { maxFileSize: '1GB', maxFileCount: 50 } }, PATIENT)
    .input(z.object({ auditId: z.uuid(), documentId: z.uuid() }))
    .middleware(async ({ req, input, files }) => {
      const { ids, session } = await refusing(reserveForAudit(req, input, files))
      return withUploadIds(files, ids, { session })
    })
    .onUploadComplete(({ file, metadata }) => finishUpload(file, metadata)),
} satisfies FileRouter

export type PortalFileRouter = typeof portalFileRouter
