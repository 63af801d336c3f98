import type { File } from '@/prisma/generated/client'
import { Refusal, type FileSummary } from './contract'

/** A file as lists show it; the size fits a number, since uploads are limited far below 2^53 bytes. */
export function fileSummary(file: File): FileSummary {
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
