import { ACCEPTED_TYPES, type AcceptedExtension, type Refusal } from './accepted-list'

/**
 * What a file's name and size alone say. Runs in the browser before a byte is sent, in the portal before an address is
 * signed, and in the ingest.
 */

// Not `com`: "alibaba.com.pdf" is an innocent name.
const DANGEROUS = new Set(
  (
    'exe dll scr msi msp bat cmd pif cpl hta js jse mjs vbs vbe ws wsf wsh ps1 psm1 sh bash py pl rb php jar class apk ' +
    'app dmg iso lnk reg scf url chm html htm xhtml shtml svg svgz mht mhtml xsl xslt docm dotm xlsm xltm pptm'
  ).split(' '),
)

/** Last extension of a name, lower case; null when there is none. */
export function extensionOf(name: string): string | null {
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? null
}

/** True for extensions the portal takes. */
export const isAccepted = (extension: string | null): extension is AcceptedExtension =>
  extension !== null && Object.hasOwn(ACCEPTED_TYPES, extension)

/** True for extensions that a person may run by a click. */
export const isDangerous = (extension: string) => DANGEROUS.has(extension)

// Control characters, path separators, what Windows forbids, and characters that turn the direction of text:
// "договор<U+202E>fdp.exe" is shown as "договорexe.pdf".
const UNSAFE_NAME =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\\/:*?"<>|]/u

/** Names of devices: Windows opens no file of such a name, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Longest name in bytes of UTF-8: what most file systems keep, so that an archive can be unpacked anywhere. */
const LONGEST_NAME = 255

/** What name and size alone refuse; `limit` and `size` in bytes. Null: nothing so far. */
export function nameRefusal(name: string, size: number, limit: number): Refusal | null {
  if (size === 0) return 'EMPTY'
  if (size > limit) return 'TOO_LARGE'
  if (UNSAFE_NAME.test(name) || DEVICE.test(name) || name.trim() !== name) return 'NAME_UNSAFE'
  if (new TextEncoder().encode(name).length > LONGEST_NAME) return 'NAME_TOO_LONG'
  const extension = extensionOf(name)
  if (extension === null) return 'NO_EXTENSION'
  if (!isAccepted(extension)) return isDangerous(extension) ? 'EXECUTABLE' : 'EXTENSION_NOT_ACCEPTED'
  const inner = extensionOf(name.slice(0, -(extension.length + 1)))
  if (inner !== null && isDangerous(inner)) return 'DOUBLE_EXTENSION'
  return null
}
