import { UploadError } from './problems'

const MAX_HEADER_BYTES = 8 * 1024

/** Boundary of a multipart/form-data content type; null when it is something else. */
export function boundaryOf(contentType: string | undefined): string | null {
  const found = /^multipart\/form-data;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(
    contentType ?? '',
  )
  return found ? (found[1] ?? found[2] ?? null) : null
}

/**
 * Yields the content of the only part, `file`, of a multipart body. Its length is known beforehand (signed size less the
 * offset), so the closing boundary is expected at one place instead of being searched for in every byte, and a body of
 * another length is refused before anything of it is kept. Lengths in bytes.
 * Throws UploadError SIZE_MISMATCH or BODY_MALFORMED; what `body` throws passes through.
 */
export async function* readSinglePart(
  body: AsyncIterable<Buffer>,
  about: { boundary: string; contentLength: number; expected: number },
): AsyncGenerator<Buffer, void, undefined> {
  const closing = `\r\n--${about.boundary}--`
  let header: Buffer | null = Buffer.alloc(0)
  let missing = about.expected
  let trailer = ''
  for await (const chunk of body) {
    let rest = chunk
    if (header) {
      header = header.length ? Buffer.concat([header, chunk]) : chunk
      const end = header.indexOf('\r\n\r\n')
      if (end < 0) {
        if (header.length > MAX_HEADER_BYTES) throw new UploadError('BODY_MALFORMED')
        continue
      }
      checkHeader(header.toString('latin1', 0, end), about.boundary)
      const tail = about.contentLength - (end + 4) - about.expected
      // The line break after the closing boundary is optional (RFC 2046, 5.1.1): browsers write it, others do not.
      if (tail !== closing.length && tail !== closing.length + 2) throw new UploadError('SIZE_MISMATCH')
      rest = header.subarray(end + 4)
      header = null
    }
    const content = rest.length <= missing ? rest : rest.subarray(0, missing)
    missing -= content.length
    if (content.length) yield content
    if (rest.length > content.length) trailer += rest.toString('latin1', content.length)
  }
  if (header || missing > 0) throw new UploadError('SIZE_MISMATCH')
  if (trailer !== closing && trailer !== `${closing}\r\n`) throw new UploadError('BODY_MALFORMED')
}

function checkHeader(header: string, boundary: string) {
  const [first, ...fields] = header.split('\r\n')
  const named = fields.some((field) =>
    /^content-disposition:\s*form-data;(?:.*;)?\s*name="file"(?:;|\s*$)/i.test(field),
  )
  if (first !== `--${boundary}` || !named) throw new UploadError('BODY_MALFORMED')
}
