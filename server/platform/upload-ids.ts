import { UTFiles } from 'uploadthing/server'

type Announced = { name: string; size: number; type: string }

/**
 * What the `middleware` of a file route returns: the metadata, plus one id per file. uploadthing's own key is a 32-bit
 * hash that collides, and it registers metadata by that key; so the ids and the files travel in the metadata as well
 * (`uploads`, in the order of the files; the ingest takes it out) and the ingest keys everything by the ids.
 */
export function withUploadIds<File extends Announced, Metadata extends Record<string, unknown>>(
  files: readonly File[],
  ids: readonly string[],
  metadata: Metadata,
) {
  if (ids.length !== files.length) throw new RangeError(`${files.length} files, ${ids.length} ids`)
  return {
    ...metadata,
    uploads: files.map(({ name, size, type }, index) => ({ id: ids[index] ?? '', name, size, type })),
    [UTFiles]: files.map((file, index) => ({ ...file, customId: ids[index] ?? null })),
  }
}
