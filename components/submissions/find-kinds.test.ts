import { describe, expect, it } from 'vitest'
import { findKinds } from './find-kinds'

const kinds = [
  { code: '1050030E', title: 'Обращение в таможню', summary: 'Заявление, жалоба или вопрос.' },
  { code: '1002003E', title: 'Счёт-фактура', summary: 'Цена товаров по договору.' },
]
const codes = (search: string) => findKinds(kinds, search).map((kind) => kind.code)

describe('findKinds', () => {
  it('finds by code, title and sentence, whatever the case and ё', () => {
    expect(codes('1002')).toEqual(['1002003E'])
    expect(codes('СЧЕТ')).toEqual(['1002003E'])
    expect(codes('жалоба')).toEqual(['1050030E'])
  })

  it('wants every word, and shows all when nothing is looked for', () => {
    expect(codes('обращение жалоба')).toEqual(['1050030E'])
    expect(codes('обращение договор')).toEqual([])
    expect(codes('  ')).toEqual(['1050030E', '1002003E'])
  })
})
