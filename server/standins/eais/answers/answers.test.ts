import { expect, test } from 'vitest'
import { INFORMATION_KINDS } from '@/server/modules/catalogue/domain/kinds/information/all-information-kinds'
import { findKind } from '@/server/modules/catalogue/domain/registry'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { tableOf } from '@/server/modules/information/domain/table'
import { DecimalSum } from '@/server/modules/information/domain/decimal-sum'
import { readAnswer } from '@/server/modules/information/read-answer'
import { answerFor } from './answer-for'
import { scaleOf } from './firm'

const participant = { name: 'ООО «Щит & меч»', taxId: '0000101231' }
const PERIOD = { PeriodBegin: '2026-10-01', PeriodEnd: '2026-10-31' }
const ASKED: Record<string, FormValues> = {
  '9910001E': PERIOD,
  '9910002E': { AsOf: '2026-11-20' },
  '9910003E': PERIOD,
  '9910004E': { DeclarationNumber: '10113110/021026/5000001' },
  '9910005E': { AsOf: '2026-11-20' },
  '9910006E': { AsOf: '2026-11-20' },
  '9910007E': { AsOf: '2026-11-20' },
  '9910008E': { PeriodBegin: '2024-01-01', PeriodEnd: '2026-10-31' },
  '1040005E': { PeroidBegin: '2026-10-01', PeroidEnd: '2026-10-31', TYPEDOC: 'АО' },
}

async function answered(code: string, seed = 1, values = ASKED[code]!) {
  const { code: answerCode, xml } = answerFor({ code, values, participant }, seed)!
  const kind = findKind(answerCode)!
  const { columns } = tableOf(kind)!
  const rows: Record<string, string>[] = []
  const encoder = new TextEncoder()
  const bytes = async function* () {
    for await (const piece of xml) yield encoder.encode(piece)
  }
  const summary = await readAnswer(bytes(), kind, (cells) => {
    rows.push(Object.fromEntries(columns.map(({ key }, i) => [key, cells[i] ?? ''])))
  })
  return { summary, rows }
}

const total = (rows: Record<string, string>[], key: string) => {
  const sum = new DecimalSum()
  for (const row of rows) if (row[key]) sum.add(row[key])
  return sum.toString()
}

test('every question has an answer that its own definition finds nothing wrong with', async () => {
  const questions = INFORMATION_KINDS.filter(({ direction }) => direction === 'request')
  expect(Object.keys(ASKED).sort()).toEqual(questions.map(({ code }) => code).sort())
  for (const { code } of questions) {
    for (const seed of [1, 2, 3]) {
      const { rows } = await answered(code, seed)
      if (['9910001E', '9910003E', '1040005E'].includes(code)) expect(rows.length).toBeGreaterThan(10)
    }
  }
})

test('the same question gets the same answer, and another seed another', async () => {
  expect(await answered('9910003E', 1)).toEqual(await answered('9910003E', 1))
  expect(await answered('9910003E', 1)).not.toEqual(await answered('9910003E', 2))
})

test('accounts and declarations tell one story: what was charged is what the declarations cost', async () => {
  const account = await answered('9910001E')
  const declarations = await answered('9910003E')
  const charged = account.rows.filter(({ Operation }) => Operation === 'payment')
  expect(total(charged, 'Amount')).toBe(`-${total(declarations.rows, 'Payments')}`)
  expect(account.summary.Spent).toBe(total(declarations.rows, 'Payments'))
  const numbers = new Set(declarations.rows.map((row) => row.Number))
  for (const row of charged) expect(numbers).toContain(row.DeclarationNumber)
  const sum = new DecimalSum()
  for (const value of [
    account.summary.BalanceIn,
    account.summary.Received,
    `-${String(account.summary.Spent)}`,
  ])
    sum.add(String(value))
  expect(account.summary.BalanceOut).toBe(sum.toString())
  expect(account.rows.at(-1)!.Balance).toBe(account.summary.BalanceOut)
  expect(account.rows.every(({ Balance }) => !Balance!.startsWith('-'))).toBe(true)
  const card = await answered('1040005E')
  expect(card.rows).toHaveLength(account.rows.length)
  expect(card.summary.BalanceOut).toBe(account.summary.BalanceOut)
})

test('a declaration of the list has its history', async () => {
  const { rows } = await answered('9910003E')
  const released = rows.find(({ State }) => State === 'released')!
  const { rows: events } = await answered('9910004E', 1, { DeclarationNumber: released.Number! })
  expect(events.map(({ Event }) => Event)).toEqual(
    expect.arrayContaining(['submitted', 'payments', 'released']),
  )
  expect(total(events, 'Amount')).toBe(released.Payments)
})

test('a big firm that asks about years has tens of thousands of rows', async () => {
  const seed = [1, 2, 3, 4, 5, 6, 7, 8, 9].find(
    (one) => scaleOf({ seed: one, taxId: participant.taxId }) === 20,
  )!
  const { rows } = await answered('9910001E', seed, { PeriodBegin: '2022-01-01', PeriodEnd: '2026-10-31' })
  expect(rows.length).toBeGreaterThan(50_000)
}, 60_000)
