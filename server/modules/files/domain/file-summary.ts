import { Refusal, type FileSummary } from '../contract'

/** What the database keeps of a file, as far as lists show it; `size` in bytes. */
export interface KeptFile extends Omit<FileSummary, 'size' | 'refusal'> {
  size: bigint
  refusal: string | null
}

/** A file as lists show it; the size fits a number, since uploads are limited far below 2^53 bytes. */
export function fileSummary(file: KeptFile): FileSummary {
  const refusal = Refusal.safeParse(file.refusal)
  return {
    id: file.id,
    name: file.name,
    size: Number(file.size),
    type: file.type,
    sha256: file.sha256,
    state: file.state,
    ...(refusal.success && { refusal: refusal.data }),
  }
}
