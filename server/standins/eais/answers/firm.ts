import { chanceOf, type Chance } from './chance'
import { addDays, eachDay, shortDay, weekday } from './days'

/** Whose data: the same seed and taxpayer number are the same firm, whatever is asked about it. */
export interface Firm {
  seed: number
  taxId: string
}

/** The first Monday of the invented data. */
export const EPOCH = '2021-01-04'

/** Money is counted in kopecks. */
export interface Declaration {
  number: string
  day: string
  office: string
  procedure: '40' | '10' | '53'
  state: 'released' | 'registered' | 'refused' | 'withdrawn'
  /** Instant with the offset of Moscow; null when nothing was released. */
  releasedAt: string | null
  goods: number
  value: number
  fee: number
  duty: number
  vat: number
}

export interface Movement {
  day: string
  operation: 'deposit' | 'payment'
  paymentCode: '1010' | '2010' | '5010' | '9070'
  document: string
  declaration: string | null
  /** Negative when charged. */
  amount: number
  balance: number
}

const chance = (firm: Firm, ...about: (string | number)[]): Chance =>
  chanceOf(firm.seed, firm.taxId, ...about)

/** Declarations of an ordinary working day: a small, a middling or a big firm. */
export const scaleOf = (firm: Firm): number => chance(firm, 'scale').pick([2, 6, 20])

/** Declarations submitted on a day; the same however often they are asked for. */
export function declarationsOf(firm: Firm, day: string, scale = scaleOf(firm)): Declaration[] {
  if (weekday(day) > 5) return []
  const random = chance(firm, 'declarations', day)
  const count = random.between(0, scale * 2)
  return Array.from({ length: count }, (_, i) => declaration(random, day, i))
}

function declaration(random: Chance, day: string, ordinal: number): Declaration {
  const office = random.pick(['10113110', '10113120', '10012020'])
  const procedure = random.pick<Declaration['procedure']>(['40', '40', '40', '40', '10', '53'])
  const luck = random.next()
  const state = luck < 0.94 ? 'released' : luck < 0.96 ? 'refused' : luck < 0.98 ? 'withdrawn' : 'registered'
  const value = random.between(100_000_00, 9_000_000_00)
  const clock = `${String(random.between(9, 17)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`
  const imported = procedure === '40'
  const duty = imported ? Math.round(value * random.pick([0, 0.05, 0.065, 0.1])) : 0
  return {
    number: `${office}/${shortDay(day)}/5${String(ordinal * 37 + random.between(1, 30)).padStart(6, '0')}`,
    day,
    office,
    procedure,
    state,
    releasedAt: state === 'released' ? `${day}T${clock}:00+03:00` : null,
    goods: random.between(1, 40),
    value,
    fee: random.pick([4_269_00, 11_746_00, 16_524_00]),
    duty,
    vat: imported ? Math.round((value + duty) * 0.2) : 0,
  }
}

/** What was paid for a declaration: nothing unless its goods were released. */
export const paidFor = ({ state, fee, duty, vat }: Declaration): number =>
  state === 'released' ? fee + duty + vat : 0

/** Movements on the single account from the first day on, in order; the balance never falls below nothing. */
export function* movementsOf(firm: Firm, to: string): Generator<Movement> {
  const scale = scaleOf(firm)
  let balance = 0
  for (const day of eachDay(EPOCH, to)) {
    if (weekday(day) === 1) {
      const amount = weekOf(firm, day, scale) + chance(firm, 'cushion', day).between(0, 500_000_00)
      balance += amount
      const document = String(chance(firm, 'order', day).between(1, 9_999))
      yield { day, operation: 'deposit', paymentCode: '9070', document, declaration: null, amount, balance }
    }
    for (const one of declarationsOf(firm, day, scale)) {
      if (one.state !== 'released') continue
      for (const [paymentCode, amount] of [
        ['1010', one.fee],
        ['2010', one.duty],
        ['5010', one.vat],
      ] as const) {
        if (amount === 0) continue
        balance -= amount
        const document = `${shortDay(day)}${one.number.slice(-4)}`
        yield {
          day,
          operation: 'payment',
          paymentCode,
          document,
          declaration: one.number,
          amount: -amount,
          balance,
        }
      }
    }
  }
}

/** What the week's declarations will cost. */
function weekOf(firm: Firm, monday: string, scale: number): number {
  let sum = 0
  for (const day of eachDay(monday, addDays(monday, 6)))
    for (const one of declarationsOf(firm, day, scale)) sum += paidFor(one)
  return sum
}

/** A debt of a declaration that was corrected after release; null for nearly all. */
export function debtOf(firm: Firm, one: Declaration) {
  const random = chance(firm, 'debt', one.number)
  if (one.state !== 'released' || one.duty === 0 || random.next() > 0.02) return null
  const noticeDay = addDays(one.day, random.between(20, 60))
  return {
    noticeNumber: `${one.office}/У${shortDay(noticeDay)}/${String(random.between(1, 9_999)).padStart(7, '0')}`,
    noticeDay,
    dueDay: addDays(noticeDay, 20),
    amount: Math.round(one.duty * 0.1),
    paid: random.next() < 0.5,
  }
}

/** Other things that are so for the firm. */
export const luckOf = chance
