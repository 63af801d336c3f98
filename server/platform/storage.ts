import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env, type Env } from './env'
import { DirectoryStorage } from './storage-directory'
import { S3Storage } from './storage-s3'

/** What is known of a stored file without reading it; bytes. */
export type StoredFile = { size: number }

/** Told with the content when it is put; `size` in bytes, `type` a media type found from the content. */
export type ContentMeta = { size: number; type: string }

/** An open local file and where it is; the caller closes the handle. */
export type LocalFile = { path: string; handle: FileHandle }

/** A part of a file, bytes, both ends inclusive as in the Range header of HTTP. */
export type ByteRange = { start?: number; end?: number }

/**
 * Keeps immutable content under the SHA-256 of that content (64 lower-case hex digits). Putting the same content twice
 * is harmless; putting content that does not match its key throws StorageError('CONTENT_MISMATCH') and keeps nothing.
 * When `put` or `putFile` resolves, the bytes survive the loss of power.
 */
export interface Storage {
  /** Reads the stream to its end, checks size and hash, keeps it. */
  put(key: string, content: Readable, meta: ContentMeta): Promise<void>
  /**
   * As `put`, for a local file whose hash the caller has computed. A storage may share its bytes instead of copying
   * them: from now on the caller may delete the file but must not write to it.
   */
  putFile(key: string, file: LocalFile, meta: ContentMeta): Promise<void>
  /** Throws StorageError('MISSING') before the first byte when the key is unknown. */
  open(key: string, range?: ByteRange): Promise<Readable>
  /** Null when the key is unknown. */
  stat(key: string): Promise<StoredFile | null>
  /** Forgets the content; an unknown key is no error. */
  remove(key: string): Promise<void>
  /** Throws when the storage cannot be written now. */
  ready(): Promise<void>
}

/** The storage that an environment names: an S3 bucket when STORAGE_S3_ENDPOINT is set, else a folder. */
export function storageFrom(from: Env): Storage {
  if (from.STORAGE_S3_ENDPOINT) {
    return new S3Storage({
      endpoint: from.STORAGE_S3_ENDPOINT,
      bucket: from.STORAGE_S3_BUCKET ?? '',
      region: from.STORAGE_S3_REGION,
      accessKeyId: from.STORAGE_S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: from.STORAGE_S3_SECRET_ACCESS_KEY ?? '',
    })
  }
  return new DirectoryStorage(from.STORAGE_DIR || path.join(from.DATA_DIR, 'files'))
}

let cached: Storage | undefined

/** The storage of this process. */
export function storage(): Storage {
  return (cached ??= storageFrom(env()))
}
