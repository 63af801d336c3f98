import { buffer } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import type { TablePrint } from './contract'
import { inkOf } from './letters'
import { tablePdf } from './table-pdf'

// The reader of PDF looks for a browser's canvas when it is loaded; texts are found without one.
vi.stubGlobal('DOMMatrix', Object)
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

const words = {
  ...{ portal: 'Кабинет', page: 'Страница', of: 'из', signed: 'Подписано', certificate: 'Сертификат' },
  ...{
    owner: 'Владелец',
    validity: 'Действует',
    signedAt: 'Когда',
    power: 'МЧД',
    check: 'Проверка',
    total: '',
  },
}
const stamp = {
  ...{ owner: 'Ёлкина Ъ', certificate: '01AF', validFrom: '01.01.2026', validTo: '01.01.2027' },
  ...{ signedAt: '27.11.2026 12:30', power: null },
}
const print: TablePrint = {
  head: {
    ...{ title: 'Платежи «Ёлка» (№ 5)', lines: [['Получен', '27.11.2026']], stamps: [stamp] },
    ...{ checkAddress: 'https://portal.example.test/verify/1', foot: 'SHA-256 00', words },
  },
  columns: ['Номер', 'Сумма'].map((label, i) => ({ label, weight: 1, right: i === 1 })),
  totals: ['Итого', '300,00'],
}

async function* rows(count: number) {
  for (let i = 1; i <= count; i++) yield await Promise.resolve([`10012020/${i}/fi Æ`, `${i},50 ₽`])
}

/** Texts of each page, as a program that reads PDF finds them. */
async function pagesOf(count: number): Promise<string[]> {
  const data = new Uint8Array(await buffer(tablePdf(print, rows(count))))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const pages = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join(' ')
  })
  return Promise.all(pages)
}

test('DOC-9 a printed table is text that can be found and copied, page after page', async () => {
  const pages = await pagesOf(200)
  expect(pages.length).toBeGreaterThan(3)
  const text = pages.join('\n')
  for (const one of ['Платежи «Ёлка» (№ 5)', '10012020/1/fi Æ', '10012020/200/fi Æ', '200,50 ₽', 'Итого'])
    expect(text).toContain(one)
  for (const page of pages) expect(page).toMatch(/Номер.*Сумма/s)
  // How many pages there are is drawn in another place of the file, once.
  expect(pages[1]).toContain('Страница 2 из')
})

test('DOC-9 the stamp of a signature stands after the table', async () => {
  const last = (await pagesOf(3)).at(-1)!
  expect(last).toContain('Владелец: Ёлкина Ъ')
  expect(last).toContain('Сертификат: 01AF')
})

test('colours are written as parts of one', () => {
  expect(inkOf('#ff0033')).toBe('1 0 0.2')
})
