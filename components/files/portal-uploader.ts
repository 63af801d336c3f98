import type { PortalFileRouter } from '@/server/modules/files/upload-router'
import { createUploader } from './create-uploader'

/** The uploader of the portal's own routes: `portalUploader.channel('submissionFile', { participantId, … })`. */
export const portalUploader = createUploader<PortalFileRouter>()
