/** Files of a ZIP that keeps them as they are, by its central directory (APPNOTE 4.3.12). */
export function readStored(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, start] = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 42)]
    const [named, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as number[]
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    files.set(zip.toString('utf8', at + 46, at + 46 + named!), zip.subarray(content, content + size))
    at += 46 + named! + extra! + comment!
  }
  return files
}
