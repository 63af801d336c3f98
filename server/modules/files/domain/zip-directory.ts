/** One entry of a ZIP's central directory; sizes in bytes as the archive claims them. */
export type ZipEntry = {
  name: string
  encrypted: boolean
  packed: number
  unpacked: number
  /** Where its bytes begin in the file. */
  offset: number
}

/** `overlapping`: entries share bytes, which is how a small file unpacks into a huge one. */
export type ZipDirectory = { entries: ZipEntry[]; overlapping: boolean }

/** Where the directory lies in the file, bytes from its start. */
export type ZipDirectoryPlace = { offset: number; size: number; count: number }

const END_RECORD = 0x06054b50
const ENTRY = 0x02014b50
const END_RECORD_BYTES = 22
/** A longer directory than this is nobody's document; it bounds the memory the check takes. */
export const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Finds the directory from the last bytes of a file of `size` bytes. Null when there is none, when it does not end
 * exactly where the end record begins (bytes hidden between or after), or when it is ZIP64 or split over volumes.
 */
export function placeZipDirectory(tail: Uint8Array, size: number): ZipDirectoryPlace | null {
  const data = view(tail)
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at -= 1) {
    if (data.getUint32(at, true) !== END_RECORD) continue
    const comment = data.getUint16(at + 20, true)
    if (at + END_RECORD_BYTES + comment !== tail.length) continue
    const count = data.getUint16(at + 10, true)
    const bytes = data.getUint32(at + 12, true)
    const offset = data.getUint32(at + 16, true)
    const oneVolume = data.getUint32(at + 4, true) === 0 && data.getUint16(at + 8, true) === count
    const here = size - tail.length + at
    if (!oneVolume || offset + bytes !== here || bytes > MAX_DIRECTORY_BYTES) return null
    return { offset, size: bytes, count }
  }
  return null
}

/** Reads the directory's own bytes. Null when they are not exactly `count` whole entries. */
export function readZipDirectory(bytes: Uint8Array, count: number): ZipDirectory | null {
  const data = view(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== ENTRY) return null
    const flags = data.getUint16(at + 8, true)
    const nameBytes = data.getUint16(at + 28, true)
    const next = at + 46 + nameBytes + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
    if (next > bytes.length) return null
    entries.push({
      // Names that are not UTF-8 (cp866 is usual) lose letters here, never the ASCII extension that is looked at.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      encrypted: (flags & 0x2041) !== 0,
      packed: data.getUint32(at + 20, true),
      unpacked: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    })
    at = next
  }
  return at === bytes.length ? { entries, overlapping: overlap(entries) } : null
}

/** A local header takes thirty bytes and the name, then come the packed bytes. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]
    return next !== undefined && entry.offset + 30 + entry.packed > next.offset
  })
}
