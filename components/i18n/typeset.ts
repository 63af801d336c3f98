import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const NBSP = '\u00a0'

/** Words of one to three letters that must not hang at the end of a line. */
const SHORT =
  /(?<=^|[\s(«„\u00a0])(а|без|в|во|вы|где|для|до|за|и|из|или|к|как|ко|мы|на|над|не|ни|но|о|об|он|от|по|под|при|про|с|со|то|у|что|это|№) (?=\S)/giu

/**
 * Sets Russian text by the rules of the trade: a non-breaking space after short words, before an em dash and before a
 * unit after a number. Pure; running it twice changes nothing.
 */
export function typeset(text: string): string {
  return text
    .replace(SHORT, `$1${NBSP}`)
    .replace(SHORT, `$1${NBSP}`)
    .replace(/ (?=[—–])/g, NBSP)
    .replace(/(\d) (?=(байт|КБ|МБ|ГБ|мин|ч|дн|стр|руб|знак|знака|знаков|цифр)(?=[\s.,;)]|$))/gu, `$1${NBSP}`)
}

/** `npx tsx components/i18n/typeset.ts` sets every Russian file in place. */
function typesetFiles(folder: URL) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = new URL(name, folder)
    const before = readFileSync(file, 'utf8')
    const after = before.replace(/(?<=": ")(?:[^"\\]|\\.)*(?=")/g, typeset)
    if (after !== before) writeFileSync(file, after)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  typesetFiles(new URL('./ru/', import.meta.url))
