/** Pages of scans before they are joined into one PDF. Pure: what the editor shows follows from it. */

/** One page of one file; `page` counts from 1, a picture is its only page. */
export interface ScanPage {
  id: string
  fileId: string
  page: number
  /** Clockwise, degrees. */
  turn: Turn
}

export type Turn = 0 | 90 | 180 | 270

const TURNS: readonly Turn[] = [0, 90, 180, 270]

/** Pages beyond this are not joined in a browser: each is a picture in its memory. */
export const MOST_PAGES = 200
/** And no files beyond this together, bytes. */
export const MOST_SCAN_BYTES = 100 * 1024 * 1024

const EDITABLE = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/** Can the browser show the file, and join its pages with others. */
export const isScan = (type: string): boolean => EDITABLE.has(type)

/** The pages of files, in their order. */
export function pagesOf(files: readonly { fileId: string; pages: number }[]): ScanPage[] {
  return files.flatMap(({ fileId, pages }) =>
    Array.from({ length: pages }, (_, index): ScanPage => {
      const page = index + 1
      return { id: `${fileId}:${page}`, fileId, page, turn: 0 }
    }),
  )
}

/** One page turned clockwise by a right angle. */
export const turned = (pages: readonly ScanPage[], id: string): ScanPage[] =>
  pages.map((page) =>
    page.id === id ? { ...page, turn: TURNS[(TURNS.indexOf(page.turn) + 1) % TURNS.length] ?? 0 } : page,
  )

/** One page a place nearer to the beginning or to the end; the same where there is no such place. */
export function shifted(pages: readonly ScanPage[], id: string, by: -1 | 1): ScanPage[] {
  const from = pages.findIndex((page) => page.id === id)
  const [page, neighbour] = [pages[from], pages[from + by]]
  if (!page || !neighbour) return [...pages]
  return pages.map((one, index) => (index === from ? neighbour : index === from + by ? page : one))
}

/** Is there anything to save: pages of several files, or of one in another order, turned, or fewer. */
export function isChanged(pages: readonly ScanPage[], first: readonly ScanPage[]): boolean {
  const files = new Set(first.map(({ fileId }) => fileId))
  if (files.size > 1 || pages.length !== first.length) return true
  return pages.some((page, index) => page.turn !== 0 || page.id !== first[index]?.id)
}

/** «Договор.jpg» → «Договор.pdf»: what the joined file is called at first. */
export const pdfName = (name: string): string => `${name.replace(/\.[^.]+$/, '').trim() || 'scan'}.pdf`
