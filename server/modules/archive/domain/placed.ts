import type { FormValues } from '../../catalogue/domain/definition'

/** Files enter the archive by themselves as documents of this kind (FreeBinaryDoc, «Скан документа»). */
export const PLACED_KIND = '1006110E'

/** Largest file that the official format carries inside a document: 4,404,019 characters of base64. */
export const EMBEDDED_LIMIT_BYTES = 3_303_012

/** What is said of a placed file inside its document. */
export interface PlacedFile {
  name: string
  /** Bytes. */
  size: number
  sha256: string
}

/**
 * What the document carries in place of a file too big for the format: what it is called, how many bytes it has and their
 * hash. The file itself is kept beside, so whoever has the signed document can still prove which file it speaks of.
 */
export function reference({ name, size, sha256 }: PlacedFile): string {
  return `Файл хранится отдельно от документа\nИмя: ${name}\nРазмер: ${size} байт\nSHA-256: ${sha256}\n`
}

/** Values as they are kept: the content stands in the XML and in the file, and once more would be once too much. */
export function withoutContent(values: FormValues): FormValues {
  const body = values['DocumentBody']
  if (typeof body !== 'object' || Array.isArray(body)) return values
  const { FileData: _, ...rest } = body as FormValues
  return { ...values, DocumentBody: rest }
}
