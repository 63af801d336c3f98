/**
 * What people bring: DER or BER as it is, PEM with any text around, or bare base64 with or without line breaks, also in
 * its URL alphabet. Returns the binary pieces, one for each PEM block; nothing when it is none of these.
 */
export function binaryPieces(bytes: Uint8Array): Uint8Array[] {
  // 0x30 is also the digit zero: base64 that begins so is told apart by its being nothing else.
  const text = asAscii(bytes)
  if (text === null) return bytes.length > 0 && bytes[0] === 0x30 ? [bytes] : pemIn(bytes)
  const blocks = pemBlocks(text)
  if (blocks.length > 0) return blocks
  const bare = decodeBase64(text)
  return bare && bare.length > 1 ? [bare] : bytes[0] === 0x30 ? [bytes] : []
}

/** Text before a PEM block may be in any encoding. */
function pemIn(bytes: Uint8Array): Uint8Array[] {
  return pemBlocks(new TextDecoder('latin1').decode(bytes))
}

function pemBlocks(text: string): Uint8Array[] {
  const blocks: Uint8Array[] = []
  for (const [, label, body = ''] of text.matchAll(
    /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g,
  )) {
    if (label === undefined || label.includes('KEY')) continue
    const block = decodeBase64(body)
    if (block) blocks.push(block)
  }
  return blocks
}

/** The bytes as text when all of them are printable ASCII or white space (a byte-order mark may stand before). */
function asAscii(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = marked ? bytes.subarray(3) : bytes
  const control = (byte: number) => byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09
  if (content.some((byte) => byte > 0x7e || control(byte))) return null
  return new TextDecoder('latin1').decode(content)
}

/** Null when it is not base64. */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null
  try {
    return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
