/** One line of the manifest; `size` in bytes, `sha256` in lower-case hex. */
export interface ManifestLine {
  name: string
  size: number
  sha256: string
}

const WORDS = {
  ru: {
    title: 'Ваши данные в личном кабинете участника ВЭД',
    made: 'Выгружено',
    what: {
      profile: 'profile.json — сведения о вас, права в организациях, согласия, сертификаты, уведомления',
      signIns: 'sign-ins.json — сеансы и входы',
      documents: 'documents — ваши документы в официальном формате XML',
      submissions: 'submissions — что и куда отправлено, решения',
      files: 'files — файлы, приложенные к документам',
    },
    sums: 'Контрольные суммы SHA-256',
    name: 'Файл',
    size: 'Байт',
  },
  en: {
    title: 'Your data in the customs portal',
    made: 'Made',
    what: {
      profile: 'profile.json — facts about you, rights in organisations, consents, certificates, notices',
      signIns: 'sign-ins.json — sessions and sign-ins',
      documents: 'documents — your documents in the official XML format',
      submissions: 'submissions — what was sent and where, decisions',
      files: 'files — files attached to documents',
    },
    sums: 'SHA-256 checksums',
    name: 'File',
    size: 'Bytes',
  },
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The page that explains the archive: plain HTML that opens anywhere, without scripts or addresses outside. */
export function exportPage(locale: 'ru' | 'en', at: Date, lines: readonly ManifestLine[]): string {
  const words = WORDS[locale]
  const rows = lines.map(
    ({ name, size, sha256 }) =>
      `<tr><td><a href="${escape(encodeURI(name))}">${escape(name)}</a></td><td>${size}</td><td><code>${sha256}</code></td></tr>`,
  )
  const what = Object.values(words.what).map((line) => `<li>${escape(line)}</li>`)
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f2b }
table { border-collapse: collapse; width: 100%; font-size: 14px }
td, th { border-bottom: 1px solid #d5d9e0; padding: 4px 8px; text-align: left; vertical-align: top }
code { word-break: break-all }
</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.made}: <time>${at.toISOString()}</time></p>
<ul>${what.join('')}</ul>
<h2>${words.sums}</h2>
<table><thead><tr><th>${words.name}</th><th>${words.size}</th><th>SHA-256</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`
}
