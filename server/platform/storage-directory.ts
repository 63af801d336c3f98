import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { ByteRange, ContentMeta, Storage, StoredFile } from './storage'
import { assertContentKey, StorageError } from './storage-errors'

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

/**
 * Content in a folder, `ab/cd/<sha256>`. A file appears under its name only whole and already on the disk: written
 * aside (`incoming/`), flushed, renamed, and then the folder itself is flushed, or the name could be lost with power.
 */
export class DirectoryStorage implements Storage {
  constructor(private readonly root: string) {}

  async put(key: string, content: Readable, meta: ContentMeta): Promise<void> {
    assertContentKey(key)
    const aside = path.join(this.root, 'incoming', randomUUID())
    await fs.mkdir(path.dirname(aside), { recursive: true })
    try {
      const hash = createHash('sha256')
      let size = 0
      const file = await fs.open(aside, 'wx')
      try {
        for await (const chunk of content as AsyncIterable<Buffer>) {
          hash.update(chunk)
          size += chunk.length
          await file.writeFile(chunk)
        }
      } finally {
        await file.close()
      }
      if (size !== meta.size || hash.digest('hex') !== key) {
        throw new StorageError('CONTENT_MISMATCH', `${key}, ${size} bytes of ${meta.size}`)
      }
      await this.adopt(key, aside, meta)
    } finally {
      await fs.rm(aside, { force: true })
    }
  }

  async adopt(key: string, file: string, meta: ContentMeta): Promise<void> {
    const target = this.locate(key)
    await flushFile(file, meta.size, key)
    await this.makeFolder(path.dirname(target))
    try {
      await fs.rename(file, target)
    } catch (error) {
      if (!hasCode(error, 'EXDEV')) throw error
      await this.put(key, createReadStream(file), meta)
      await fs.rm(file, { force: true })
      return
    }
    await flushFolder(path.dirname(target))
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
    return path.join(this.root, key.slice(0, 2), key.slice(2, 4), key)
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

async function flushFile(name: string, size: number, key: string): Promise<void> {
  const file = await fs.open(name, 'r')
  try {
    const found = (await file.stat()).size
    if (found !== size) throw new StorageError('CONTENT_MISMATCH', `${key}, ${found} bytes of ${size}`)
    await file.datasync()
  } finally {
    await file.close()
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
