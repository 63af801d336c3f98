import { UTFiles } from 'uploadthing/server'

/**
 * What the `middleware` of a file route returns: the metadata, plus one id per file. uploadthing's own key is a 32-bit
 * hash that collides, and it registers metadata by that key; so the ids travel in the metadata as well (`uploadIds`,
 * in the order of the files) and the ingest keys everything by them.
 */
export function withUploadIds<File extends { name: string }, Metadata extends Record<string, unknown>>(
  files: readonly File[],
  ids: readonly string[],
  metadata: Metadata,
) {
  if (ids.length !== files.length) throw new RangeError(`${files.length} files, ${ids.length} ids`)
  return {
    ...metadata,
    uploadIds: [...ids],
    [UTFiles]: files.map((file, index) => ({ ...file, customId: ids[index] ?? null })),
  }
}
