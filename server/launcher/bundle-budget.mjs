/**
 * Weighs the JavaScript that each page makes a browser load, compressed, and compares it with the page's budget:
 * `node server/launcher/bundle-budget.mjs [.next]`. Exit code 1 when a page is too heavy. Counted from the build's own
 * lists: the chunks of every page plus those of all client components of the page and its layouts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'

/**
 * First match counts. kB are 1000 bytes, as network tools show them. React and Next's router alone are 132 kB of
 * every page (Next 16.4, with either of its bundlers), so the sign-in page has 28 kB to itself, a cabinet page 63.
 */
const BUDGETS = [
  { pages: /^\/\(public\)\/sign-in\/page$/, kB: 160, required: true },
  { pages: /^\/\(public\)\/development\//, kB: 260 },
  { pages: /^\/\(cabinet\)\/.*\/documents\/\[id\]\/page$/, kB: 220 }, // the form and the uploads
  { pages: /^\/\(cabinet\)\/.*\/information\/new\/page$/, kB: 225 }, // the form
  { pages: /^\/\(cabinet\)\/.*\/archive\/new\/page$/, kB: 205 }, // the uploads
  { pages: /^\/\(cabinet\)\/.*\/requirements\/\[documentId\]\/page$/, kB: 200 }, // a form in each line
  { pages: /^\/\(cabinet\)\//, kB: 195, required: true },
  { pages: /^\/\(console\)\//, kB: 235, required: true },
  { pages: /^/, kB: 190 },
]

const build = process.argv[2] ?? '.next'
const pages = join(build, 'server/app')

const sizes = new Map()
function sizeOf(chunk) {
  const known = sizes.get(chunk)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(build, chunk))).length
  sizes.set(chunk, size)
  return size
}

function chunksOf(manifestFile) {
  const globals = {}
  runInNewContext(readFileSync(manifestFile, 'utf8'), { globalThis: globals })
  const [page, manifest] = Object.entries(globals.__RSC_MANIFEST)[0]
  const own = JSON.parse(
    readFileSync(manifestFile.replace('_client-reference-manifest.js', '/build-manifest.json'), 'utf8'),
  )
  const chunks = new Set(own.rootMainFiles)
  for (const { chunks: files } of Object.values(manifest.clientModules)) {
    for (const file of files) chunks.add(decodeURI(file.replace(/^\/_next\//, '').replace(/\?.*$/, '')))
  }
  return { page, chunks: [...chunks].filter((chunk) => chunk.endsWith('.js')) }
}

if (!existsSync(pages)) {
  console.error(`No build in ${build}: run \`npm run build\` first.`)
  process.exit(1)
}

const weighed = readdirSync(pages, { recursive: true })
  .filter((file) => file.endsWith('page_client-reference-manifest.js'))
  .map((file) => chunksOf(join(pages, file)))
  .map(({ page, chunks }) => {
    const kB = chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0) / 1000
    return { page, kB, budget: BUDGETS.find(({ pages }) => pages.test(page)) }
  })
  .sort((a, b) => b.kB - a.kB)

let failed = false
for (const { page, kB, budget } of weighed) {
  const heavy = kB > budget.kB
  failed ||= heavy
  console.log(`${heavy ? '✗' : ' '} ${kB.toFixed(0).padStart(4)} of ${budget.kB} kB  ${page}`)
}
for (const budget of BUDGETS.filter(({ required }) => required)) {
  if (weighed.some((page) => page.budget === budget)) continue
  console.log(`✗ no page matches ${budget.pages}: correct the table of budgets`)
  failed = true
}
process.exitCode = failed ? 1 : 0
