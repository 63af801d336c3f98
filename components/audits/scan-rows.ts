import type { Intake } from '@/server/modules/archive/contract'
import { matchFiles } from '@/server/modules/audits/domain/match-files'
import type { ItemView } from '@/server/modules/audits/domain/views'

/** An uploaded file with the line it is put to, or none while the person has to choose. */
export interface ScanRow {
  file: Intake
  itemId: string | null
  /** How the line was found; null when the person has chosen, or has to. */
  by: 'number' | 'words' | null
}

/**
 * Files with their lines: by the person's choice, of the line the upload was opened from, or by their names. `chosen` holds
 * choices by file id; an empty one leaves the file out.
 */
export function scanRows(
  files: readonly Intake[],
  items: readonly ItemView[],
  chosen: ReadonlyMap<string, string>,
  only: string | null,
): ScanRow[] {
  const matches = matchFiles(
    files.map(({ name }) => name),
    items,
  )
  return files.map((file, index): ScanRow => {
    const choice = chosen.get(file.fileId)
    if (choice !== undefined) return { file, itemId: choice || null, by: null }
    if (only) return { file, itemId: only, by: null }
    const match = matches[index]
    return { file, itemId: match?.itemId ?? null, by: match?.by ?? null }
  })
}
