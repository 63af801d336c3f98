import { z } from 'zod'

export const ListArchive = z.object({
  search: z.string().trim().max(200).optional(),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListArchive = z.infer<typeof ListArchive>
export const GetArchiveDocument = z.object({ id: z.uuid() })

/** A row of the archive. Instants are ISO 8601 in UTC. */
export interface ArchiveSummary {
  id: string
  number: string
  kindCode: string
  title: string
  createdAt: string
  fileCount: number
  /** In how many submissions it was used. */
  usedIn: number
}

export interface ArchivedFile {
  id: string
  name: string
  size: number
  type: string
  sha256: string
}

export interface ArchiveDetails extends ArchiveSummary {
  kindVersion: string
  kindEdition: number
  sha256: string
  values: Record<string, unknown>
  files: ArchivedFile[]
  submissions: { id: string; registrationNumber: string | null; officeName: string | null; status: string }[]
}
