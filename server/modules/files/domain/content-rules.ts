import type { AcceptedExtension, Refusal } from './accepted-list'
import { extensionOf, isAccepted, isDangerous } from './accepted-names'
import { placeZipDirectory, type ZipDirectory } from './zip-directory'

/** Evidence about content; `head` and `tail` are the first and last bytes, at least HEAD_BYTES where the file has so many. */
export type Evidence = {
  head: Uint8Array
  tail: Uint8Array
  /** Media type by an independent detector (file-type), if it knows one. */
  detected?: string
  /** Directory of a ZIP container; null when the file is not a readable one. */
  zip: ZipDirectory | null
  /** Of the whole file, bytes. */
  size: number
}

/** How many first and last bytes the rules look at. */
export const HEAD_BYTES = 64 * 1024

type Rule = (evidence: Evidence) => Refusal | null

const latin1 = new TextDecoder('latin1')
const startsWith = (bytes: Uint8Array, ...prefix: number[]) =>
  prefix.every((byte, index) => bytes[index] === byte)
const mismatch = (matches: boolean): Refusal | null => (matches ? null : 'CONTENT_MISMATCH')

/** Windows, Linux, macOS and Java programs, shortcuts, installers and scripts by their first bytes. */
export function isProgram(head: Uint8Array): boolean {
  return (
    startsWith(head, 0x4d, 0x5a) || // MZ: exe, dll, scr
    startsWith(head, 0x7f, 0x45, 0x4c, 0x46) || // ELF
    startsWith(head, 0xca, 0xfe, 0xba, 0xbe) || // Java class, Mach-O universal
    startsWith(head, 0xcf, 0xfa, 0xed, 0xfe) || // Mach-O 64
    startsWith(head, 0xce, 0xfa, 0xed, 0xfe) || // Mach-O 32
    startsWith(head, 0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00) || // Windows shortcut
    startsWith(head, 0x23, 0x21) // #!
  )
}

const DETECTED_PROGRAMS =
  /x-msdownload|x-elf|x-mach-binary|java-vm|x-ms-shortcut|x-msi|x-sh\b|vnd\.android|wasm/

const CONTAINERS: ReadonlySet<AcceptedExtension> = new Set(['docx', 'xlsx', 'odt', 'ods', 'zip'])

/** The rule of an extension, applied to evidence. Null: the content is what the name says. */
export function contentRefusal(extension: AcceptedExtension, evidence: Evidence): Refusal | null {
  if (isProgram(evidence.head)) return 'EXECUTABLE'
  const wrong = RULES[extension](evidence) ?? hiddenArchive(extension, evidence)
  if (wrong === 'CONTENT_MISMATCH' && evidence.detected && DETECTED_PROGRAMS.test(evidence.detected))
    return 'EXECUTABLE'
  return wrong
}

/** A picture or a document that is an archive from its end: two files in one, of which only one was looked at. */
function hiddenArchive(extension: AcceptedExtension, { tail, size }: Evidence): Refusal | null {
  if (CONTAINERS.has(extension)) return null
  return mismatch(tail.length < 22 || placeZipDirectory(tail, size) === null)
}

const MARKUP = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?php|%)/i

/** Text as people write it: no zero and control bytes, or UTF-16 with its mark; and nothing a browser would run. */
const text: Rule = ({ head, tail, detected }) => {
  const utf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)
  if (!utf16 && [head, tail].some((part) => part.some(isControl))) return 'CONTENT_MISMATCH'
  if (MARKUP.test(decode(head))) return 'ACTIVE_CONTENT'
  return mismatch(!detected || detected.startsWith('text/') || detected === 'application/xml')
}

const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13

/** Enough of a decoding to look at ASCII markup: encodings differ only in the letters. */
function decode(head: Uint8Array): string {
  if (startsWith(head, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(head)
  if (startsWith(head, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(head)
  const bom = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0
  return latin1.decode(head.subarray(bom))
}

const ACTIVE_ROOTS = new Set(['html', 'svg', 'script', 'stylesheet', 'transform', 'xul', 'wml'])

/**
 * XML data. DOCTYPE (entities that read files or swell), xml-stylesheet (code for a browser) and roots that a browser
 * would show as a page are refused. The prologue must end within the bytes looked at.
 */
const xml: Rule = ({ head }) => {
  let rest = decode(head).trimStart()
  if (!rest.startsWith('<')) return 'CONTENT_MISMATCH'
  for (;;) {
    const skipped = /^(?:<\?(?!xml-stylesheet)[\s\S]*?\?>|<!--[\s\S]*?-->)\s*/i.exec(rest)
    if (!skipped) break
    rest = rest.slice(skipped[0].length)
  }
  if (/^<(?:!doctype|\?xml-stylesheet)/i.test(rest)) return 'ACTIVE_CONTENT'
  const root = /^<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/.exec(rest)?.[1]?.toLowerCase()
  if (!root) return 'CONTENT_MISMATCH'
  return ACTIVE_ROOTS.has(root) ? 'ACTIVE_CONTENT' : null
}

// ISO 32000 wants the header first; a few mark the order of bytes before it. Junk before it is how a file is two files.
const pdf: Rule = ({ head }) =>
  mismatch(/^(?:\xef\xbb\xbf)?\s{0,8}%PDF-\d/.test(latin1.decode(head.subarray(0, 32))))

/** DER of CMS signed data (OID 1.2.840.113549.1.7.2, RFC 5652), or the same in Base64 with or without PEM lines. */
const signature: Rule = ({ head }) => {
  if (isSignedData(head)) return null
  const base64 = latin1
    .decode(head.subarray(0, 4096))
    .replace(/^\s*-----BEGIN (?:PKCS7|CMS|SIGNATURE)-----/, '')
    .replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]{64}/.test(base64)) return 'CONTENT_MISMATCH'
  const start = Uint8Array.from(atob(base64.slice(0, 64)), (letter) => letter.charCodeAt(0))
  return mismatch(isSignedData(start))
}

const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]

function isSignedData(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false
  const length = bytes[1] ?? 0
  const at = length > 0x80 ? 2 + (length & 0x7f) : 2
  return at <= 6 && SIGNED_DATA.every((byte, index) => bytes[at + index] === byte)
}

const isZip = (head: Uint8Array) => startsWith(head, 0x50, 0x4b, 0x03, 0x04)
const MAX_ENTRIES = 10_000
const MAX_UNPACKED = 4 * 1024 * 1024 * 1024
const MAX_RATIO = 200

function container(check: (directory: ZipDirectory, head: Uint8Array) => Refusal | null): Rule {
  return ({ head, zip }) => {
    if (!isZip(head)) return 'CONTENT_MISMATCH'
    if (!zip || zip.entries.length === 0) return 'DAMAGED'
    if (zip.entries.some((entry) => entry.encrypted)) return 'ARCHIVE_ENCRYPTED'
    const packed = zip.entries.reduce((sum, entry) => sum + entry.packed, 0)
    const unpacked = zip.entries.reduce((sum, entry) => sum + entry.unpacked, 0)
    const swells = unpacked > MAX_UNPACKED || (unpacked > 16 * 1024 * 1024 && unpacked > packed * MAX_RATIO)
    if (swells || zip.overlapping || zip.entries.length > MAX_ENTRIES) return 'ARCHIVE_TOO_LARGE'
    return check(zip, head)
  }
}

const has = (zip: ZipDirectory, name: RegExp) => zip.entries.some((entry) => name.test(entry.name))

const office = (body: RegExp) =>
  container((zip) => {
    if (has(zip, /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/)/i)) return 'MACROS'
    // what is put into a document as an object is opened by a click
    if (zip.entries.some((entry) => isDangerous(extensionOf(entry.name) ?? ''))) return 'ACTIVE_CONTENT'
    return mismatch(has(zip, /^\[Content_Types\]\.xml$/) && has(zip, body))
  })

/** OpenDocument 1.3, part 2, 3.3: the first entry is `mimetype`, stored, at byte 30 + 8. */
const openDocument = (type: string) =>
  container((zip, head) => {
    if (has(zip, /^(?:Basic|Scripts)\//i)) return 'MACROS'
    return mismatch(
      latin1.decode(head.subarray(30, 38 + type.length)) === `mimetype${type}` && has(zip, /^content\.xml$/),
    )
  })

/** An archive may hold only what the portal takes by itself, and no archive within. */
const archive = container((zip) => {
  for (const { name } of zip.entries) {
    if (name.endsWith('/')) continue
    const extension = extensionOf(name)
    const escapes = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name)
    if (escapes || !isAccepted(extension) || extension === 'zip') return 'ARCHIVE_CONTENT'
  }
  return null
})

const jpeg: Rule = ({ head }) => mismatch(startsWith(head, 0xff, 0xd8, 0xff))
const png: Rule = ({ head }) => mismatch(startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
const tiff: Rule = ({ head }) =>
  mismatch(startsWith(head, 0x49, 0x49, 0x2a, 0x00) || startsWith(head, 0x4d, 0x4d, 0x00, 0x2a))

const RULES: Record<AcceptedExtension, Rule> = {
  pdf,
  jpg: jpeg,
  jpeg,
  png,
  tif: tiff,
  tiff,
  xml,
  docx: office(/^word\/document\d*\.xml$/),
  xlsx: office(/^xl\/workbook\d*\.xml$/),
  odt: openDocument('application/vnd.oasis.opendocument.text'),
  ods: openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  txt: text,
  csv: text,
  zip: archive,
  p7s: signature,
  sig: signature,
}
