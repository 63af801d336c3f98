import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF that is open for drawing. Load this module only when somebody opens one: it is heavy. */
export interface OpenPdf {
  pages: number
  /** Draws a page (from 1) into a canvas so wide (CSS pixels), turned clockwise by `turn` degrees beyond its own. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number, turn: number) => Promise<void>
  close: () => void
}

/** A canvas larger than this is not drawn by telephones, pixels. */
const MOST_PIXELS = 4_000_000

/**
 * Opens a PDF in a worker. Nothing in it is run: scripts of documents are not supported here, and neither code nor fonts
 * are fetched from anywhere. Rejects when the bytes are no PDF or a password is needed.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  try {
    const document = await getDocument({
      data: bytes,
      worker,
      // The page's policy lets no code be made from text, WebAssembly included.
      isEvalSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: true,
      enableXfa: false,
    }).promise
    return { pages: document.numPages, draw: drawerOf(document), close }
  } catch (error) {
    close()
    throw error
  }
}

function drawerOf(document: PDFDocumentProxy): OpenPdf['draw'] {
  return async (number, canvas, width, turn) => {
    const page = await document.getPage(number)
    const rotation = (page.rotate + turn) % 360
    const natural = page.getViewport({ scale: 1, rotation })
    const sharp = Math.min(2, Math.max(1, window.devicePixelRatio))
    const wanted = (width * sharp) / natural.width
    const bounded = Math.sqrt(MOST_PIXELS / (natural.width * natural.height))
    const viewport = page.getViewport({ scale: Math.min(wanted, bounded), rotation })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    page.cleanup()
  }
}
