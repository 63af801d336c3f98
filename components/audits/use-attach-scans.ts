import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { PLACED_AT_ONCE } from '@/server/modules/archive/contract'
import type { ItemView } from '@/server/modules/audits/domain/views'
import { draftOf, withPapers } from './line-draft'
import type { ScanRow } from './scan-rows'

/** Puts uploaded files into the archive and beside their lines; a file that is there already is taken as it is. */
export function useAttachScans(of: { id: string; requirementId: string }) {
  const trpc = useTRPC()
  const place = useCommand(trpc.archive.place.mutationOptions())
  const forget = useCommand(trpc.archive.forgetUpload.mutationOptions())
  const save = useCommand(trpc.audits.importAnswers.mutationOptions())

  /** Answers how many lines somebody else has changed meanwhile. */
  async function attach(rows: readonly ScanRow[], items: readonly ItemView[]): Promise<number> {
    const papers = new Map<string, string[]>()
    const add = (itemId: string, paper: string) => papers.set(itemId, [...(papers.get(itemId) ?? []), paper])
    const fresh = rows.filter(({ file }) => !file.same)
    for (let from = 0; from < fresh.length; from += PLACED_AT_ONCE) {
      const part = fresh.slice(from, from + PLACED_AT_ONCE)
      const placed = await place.run({ documents: part.map(({ file }) => documentOf(file)) })
      placed.forEach(({ id }, index) => add(part[index]!.itemId!, id))
    }
    for (const { file, itemId } of rows) {
      if (!file.same) continue
      add(itemId!, file.same.id)
      await forget.run({ fileId: file.fileId })
    }
    const { refused } = await save.run({
      ...of,
      lines: items
        .filter(({ id }) => papers.has(id))
        .map((item) => ({
          itemId: item.id,
          version: item.draft?.version ?? 0,
          draft: withPapers(draftOf(item), papers.get(item.id)!),
        })),
    })
    return refused.length
  }

  return {
    attach,
    forget: (fileId: string) => forget.run({ fileId }),
    pending: place.pending || save.pending,
    error: place.error ?? save.error ?? forget.error,
  }
}

const documentOf = ({ fileId, guess }: ScanRow['file']) => ({
  fileId,
  title: guess.title,
  versionOf: null,
  properties: {
    paper: guess.paper,
    documentNumber: guess.number,
    documentDate: guess.date,
    validFrom: null,
    validTo: null,
    remark: null,
  },
})
