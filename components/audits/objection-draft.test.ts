import { expect, it } from 'vitest'
import { readTexts, rowsOf } from './objection-draft'

const paragraphs = [
  { id: '1', unit: 'Раздел 1', text: 'Вес' },
  { id: '2', unit: 'Раздел 2', text: 'Скидка' },
]

it('AUD-8 ties objections to paragraphs in the order of the act, and leaves out what is not written', () => {
  expect(rowsOf(paragraphs, { '2': ' Скидка по договору ', '1': '   ', '9': 'Чужое' })).toEqual([
    { paragraphId: '2', unit: 'Раздел 2', text: 'Скидка по договору' },
  ])
})

it('AUD-8 takes for nothing whatever else the browser has kept', () => {
  for (const kept of [null, '', '[', 'null', '7']) expect(readTexts(kept)).toEqual({})
  expect(readTexts('{"1":"Возражаем","2":5}')).toEqual({ '1': 'Возражаем' })
})
