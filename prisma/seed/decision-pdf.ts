import { createRequire } from 'node:module'
import path from 'node:path'
import pdfmake from 'pdfmake'

const require = createRequire(path.join(process.cwd(), 'package.json'))
const FONT = {
  normal: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
}

/** A one-page letter of an office on A4: heading, number and date, paragraphs, signature. */
export async function decisionPdf(letter: {
  office: string
  title: string
  number: string
  date: string
  paragraphs: string[]
  signed: string
}): Promise<Buffer> {
  pdfmake.setFonts({ PTSans: FONT })
  // The letter names no addresses; nothing may be fetched while it is made.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file: string) => file.endsWith('.ttf'))
  const { office, title, number, date, paragraphs, signed } = letter
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [70, 60, 50, 60],
      defaultStyle: { font: 'PTSans', fontSize: 11, lineHeight: 1.3 },
      info: { title },
      content: [
        { text: office.toUpperCase(), bold: true, alignment: 'center', margin: [0, 0, 0, 24] },
        { columns: [{ text: date }, { text: `№ ${number}`, alignment: 'right' }], margin: [0, 0, 0, 24] },
        { text: title, bold: true, fontSize: 13, margin: [0, 0, 0, 12] },
        ...paragraphs.map((text) => ({ text, margin: [0, 0, 0, 8] as [number, number, number, number] })),
        { text: signed, margin: [0, 32, 0, 0] },
      ],
    })
    .getBuffer()
}
