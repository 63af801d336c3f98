import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { ByteRange, ContentMeta, LocalFile, Storage, StoredFile } from './storage'
import { assertContentKey, StorageError } from './storage-errors'

const CANNOT_LINK = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

/**
 * Content in a folder, `ab/<sha256>`. A file appears under its name only whole and already on the disk: written
 * aside (`incoming/`), flushed, renamed, and then the folder itself is flushed, or the name could be lost with power.
 * One level of 256 folders, as git has: every further level is a folder to make and to flush for nearly every file, and
 * file systems of today hold millions of names in one.
 */
export class DirectoryStorage implements Storage {
  constructor(private readonly root: string) {}

  async put(key: string, content: Readable, meta: ContentMeta): Promise<void> {
    assertContentKey(key)
    const aside = path.join(this.root, 'incoming', randomUUID())
    await fs.mkdir(path.dirname(aside), { recursive: true })
    const file = await fs.open(aside, 'wx+')
    try {
      const hash = createHash('sha256')
      let size = 0
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk)
        size += chunk.length
        await file.writeFile(chunk)
      }
      if (size !== meta.size || hash.digest('hex') !== key) {
        throw new StorageError('CONTENT_MISMATCH', `${key}, ${size} bytes of ${meta.size}`)
      }
      await file.datasync()
      await this.publish(key, (target) => fs.rename(aside, target))
    } finally {
      await file.close()
      await fs.rm(aside, { force: true })
    }
  }

  async putFile(key: string, file: LocalFile, meta: ContentMeta): Promise<void> {
    const { size } = await file.handle.stat()
    if (size !== meta.size)
      throw new StorageError('CONTENT_MISMATCH', `${key}, ${size} bytes of ${meta.size}`)
    await file.handle.datasync()
    try {
      await this.publish(key, (target) => fs.link(file.path, target))
    } catch (error) {
      // Another file system, or one without links: copy.
      if (!CANNOT_LINK.some((code) => hasCode(error, code))) throw error
      await this.put(key, file.handle.createReadStream({ start: 0, autoClose: false }), meta)
    }
  }

  async open(key: string, range: ByteRange = {}): Promise<Readable> {
    try {
      const file = await fs.open(this.locate(key), 'r')
      return file.createReadStream(range)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) throw new StorageError('MISSING', key)
      throw error
    }
  }

  async stat(key: string): Promise<StoredFile | null> {
    try {
      return { size: (await fs.stat(this.locate(key))).size }
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw error
    }
  }

  async remove(key: string): Promise<void> {
    await fs.rm(this.locate(key), { force: true })
  }

  async ready(): Promise<void> {
    const probe = path.join(this.root, 'incoming', `ready-${process.pid}`)
    await fs.mkdir(path.dirname(probe), { recursive: true })
    await fs.writeFile(probe, '')
    await fs.rm(probe, { force: true })
  }

  private locate(key: string): string {
    assertContentKey(key)
    return path.join(this.root, key.slice(0, 2), key)
  }

  /** Gives flushed content its name by `move`, and flushes the folders that hold the name. */
  private async publish(key: string, move: (target: string) => Promise<void>): Promise<void> {
    const target = this.locate(key)
    const folder = path.dirname(target)
    const named = () =>
      move(target).catch((error: unknown) => {
        // The same content is there already, or is being put at this moment.
        if (!hasCode(error, 'EEXIST')) throw error
      })
    try {
      await named()
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error
      await this.makeFolder(folder)
      await named()
    }
    await flushFolder(folder)
  }

  /** A new folder's own name lives in its parents, so those are flushed too, once. */
  private async makeFolder(folder: string): Promise<void> {
    const first = await fs.mkdir(folder, { recursive: true })
    if (!first) return
    const top = path.dirname(path.resolve(first))
    for (let parent = path.dirname(path.resolve(folder)); ; parent = path.dirname(parent)) {
      await flushFolder(parent)
      if (parent === top) return
    }
  }
}

async function flushFolder(name: string): Promise<void> {
  const folder = await fs.open(name, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
