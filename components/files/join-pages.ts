import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import type { ScanPage } from './scan-pages'

/** What pages are taken from: the bytes of a file and its media type. */
export interface ScanSource {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A4 in points, 1/72 inch. */
const A4 = { short: 595.28, long: 841.89 }
/** 200 dots per inch of A4: print is read well, and a photograph of ten megabytes becomes one. */
const LONGEST_SIDE = 2_340
const JPEG_QUALITY = 0.85

/**
 * One PDF of the pages in their order. Pictures are drawn anew: upright as the camera saw them, and without the place and
 * the device that cameras write into them. Load this module only when somebody joins pages. Throws when a source is damaged
 * or protected.
 */
export async function joinPages(
  pages: readonly ScanPage[],
  sources: ReadonlyMap<string, ScanSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  const joined = await PDFDocument.create()
  const opened = new Map<string, PDFDocument>()
  for (const page of pages) {
    const source = sources.get(page.fileId)
    if (!source) continue
    if (source.type !== 'application/pdf') {
      await addPicture(joined, source, page.turn)
      continue
    }
    const document = opened.get(page.fileId) ?? (await PDFDocument.load(source.bytes))
    opened.set(page.fileId, document)
    const [copy] = await joined.copyPages(document, [page.page - 1])
    if (!copy) continue
    copy.setRotation(degrees((copy.getRotation().angle + page.turn) % 360))
    joined.addPage(copy)
  }
  return new Uint8Array(await joined.save())
}

async function addPicture(joined: PDFDocument, source: ScanSource, turn: number) {
  const jpeg = await upright(new Blob([source.bytes], { type: source.type }), turn)
  const image = await joined.embedJpg(jpeg)
  const wide = image.width > image.height
  const [width, height] = wide ? [A4.long, A4.short] : [A4.short, A4.long]
  const scale = Math.min(width / image.width, height / image.height)
  const size = { width: image.width * scale, height: image.height * scale }
  const place = { x: (width - size.width) / 2, y: (height - size.height) / 2 }
  joined.addPage([width, height]).drawImage(image, { ...place, ...size })
}

/** The picture turned and no larger than needed, as JPEG on white. */
async function upright(blob: Blob, turn: number): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(blob)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const lying = turn % 180 !== 0
  const canvas = document.createElement('canvas')
  canvas.width = lying ? height : width
  canvas.height = lying ? width : height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 180)
  context.drawImage(picture, -width / 2, -height / 2, width, height)
  picture.close()
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
  if (!jpeg) throw new Error('the picture is not drawn')
  return jpeg.arrayBuffer()
}
