import { useEffect, useState } from 'react'
import type { ScanSource } from './join-pages'
import type { OpenPdf } from './pdf-pages'

/** A file that is read for showing; the address gives its bytes. */
export interface ScanFile {
  id: string
  name: string
  type: string
  /** Bytes. */
  size: number
  url: string
}

/** A file read into the browser: its bytes, and when it is a PDF, the way to draw its pages. */
export interface OpenScan extends ScanSource {
  file: ScanFile
  pages: number
  pdf: OpenPdf | null
}

/** Reads files for showing; `failed` names those that could not be read. All is let go of with the component. */
export function useScans(files: readonly ScanFile[]): { scans: OpenScan[] | null; failed: string[] } {
  const [state, setState] = useState<{ scans: OpenScan[] | null; failed: string[] }>({
    scans: null,
    failed: [],
  })
  const [chosen] = useState(files)
  useEffect(() => {
    const control = new AbortController()
    const opened: OpenScan[] = []
    const failed: string[] = []
    void (async () => {
      for (const file of chosen) {
        try {
          const scan = await read(file, control.signal)
          if (control.signal.aborted) return scan.pdf?.close()
          opened.push(scan)
        } catch {
          if (control.signal.aborted) return
          failed.push(file.name)
        }
      }
      setState({ scans: opened, failed })
    })()
    return () => {
      control.abort()
      for (const { pdf } of opened) pdf?.close()
    }
  }, [chosen])
  return state
}

async function read(file: ScanFile, signal: AbortSignal): Promise<OpenScan> {
  const answer = await fetch(file.url, { signal })
  if (!answer.ok) throw new Error('not read')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (file.type !== 'application/pdf') return { file, type: file.type, bytes, pages: 1, pdf: null }
  const { openPdf } = await import('./pdf-pages')
  // The reader takes the bytes over; joining needs them as well.
  const pdf = await openPdf(bytes.slice())
  return { file, type: file.type, bytes, pages: pdf.pages, pdf }
}
