import type { IngestConfig } from './config'
import { RESERVED_BYTES } from './free-space'
import type { UploadFolder } from './upload-folder'

/** Ready: the folder can be written, has room for one file of the largest size, and the storage answers. */
export async function checkReady(config: IngestConfig, folder: UploadFolder) {
  const [space, storage] = await Promise.all([
    folder.prepare().then(
      async () => (await folder.freeBytes()) > config.limit + RESERVED_BYTES,
      () => false,
    ),
    config.storage.ready().then(
      () => true,
      () => false,
    ),
  ])
  return {
    status: space && storage ? 200 : 503,
    body: { ok: space && storage, space, storage, scanner: config.scanner !== null },
  }
}
