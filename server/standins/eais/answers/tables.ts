import { addDays, eachDay, shortDay } from './days'
import {
  debtOf,
  declarationsOf,
  EPOCH,
  luckOf,
  movementsOf,
  paidFor,
  scaleOf,
  type Declaration,
  type Firm,
} from './firm'

/** Values of one row by the keys of the answer's definition. */
export type RowValues = Record<string, unknown>

/** `1234.50` of 123450 kopecks. */
export const money = (kopecks: number): string => {
  const whole = Math.trunc(Math.abs(kopecks) / 100)
  return `${kopecks < 0 ? '-' : ''}${whole}.${String(Math.abs(kopecks) % 100).padStart(2, '0')}`
}

function* declarationsIn(firm: Firm, from: string, to: string): Generator<Declaration> {
  const scale = scaleOf(firm)
  for (const day of eachDay(from < EPOCH ? EPOCH : from, to)) yield* declarationsOf(firm, day, scale)
}

export function* accountRows(firm: Firm, from: string, to: string): Generator<RowValues> {
  for (const one of movementsOf(firm, to)) {
    if (one.day < from) continue
    yield {
      OperationDate: one.day,
      Operation: one.operation,
      PaymentCode: one.paymentCode,
      DocumentNumber: one.document,
      ...(one.declaration && { DeclarationNumber: one.declaration }),
      Amount: money(one.amount),
      Balance: money(one.balance),
    }
  }
}

/** What stands before the movements of a period, in kopecks. */
export function accountFacts(firm: Firm, from: string, to: string) {
  const facts = { balanceIn: 0, received: 0, spent: 0, balanceOut: 0 }
  for (const { day, amount, balance } of movementsOf(firm, to)) {
    facts.balanceOut = balance
    if (day < from) facts.balanceIn = balance
    else if (amount > 0) facts.received += amount
    else facts.spent -= amount
  }
  return facts
}

/** The same movements as the format of the customs card tells them. */
export function* cardRows(firm: Firm, from: string, to: string): Generator<RowValues> {
  for (const one of movementsOf(firm, to)) {
    if (one.day < from) continue
    const amount = money(Math.abs(one.amount))
    yield {
      OperationType: String(one.operation === 'deposit'),
      ...(one.declaration && {
        PaymentBaseDocument: [
          {
            PrDocumentNumber: one.declaration,
            PrDocumentDate: one.day,
            PaymentList: [{ PaymentModeCode: one.paymentCode, Duties: amount }],
          },
        ],
      }),
      OperationDate: one.day,
      Amount: amount,
      CBC: '15310401010017000180',
      PaymentDocument: { PrDocumentNumber: one.document.slice(-7), PrDocumentDate: one.day },
    }
  }
}

export function* declarationRows(
  firm: Firm,
  from: string,
  to: string,
  procedure?: string,
): Generator<RowValues> {
  for (const one of declarationsIn(firm, from, to)) {
    if (procedure && one.procedure !== procedure) continue
    yield {
      Number: one.number,
      SubmittedOn: one.day,
      OfficeCode: one.office,
      Procedure: one.procedure,
      State: one.state,
      ...(one.releasedAt && { ReleasedAt: one.releasedAt }),
      Goods: String(one.goods),
      CustomsValue: money(one.value),
      Payments: money(paidFor(one)),
    }
  }
}

/** Events of one declaration of the firm; none when it has no such declaration. */
export function* historyRows(firm: Firm, number: string): Generator<RowValues> {
  const day = number.split('/')[1] ?? ''
  const date = `20${day.slice(4)}-${day.slice(2, 4)}-${day.slice(0, 2)}`
  if (Number.isNaN(Date.parse(date))) return
  const one = declarationsOf(firm, date).find((candidate) => candidate.number === number)
  if (!one) return
  const at = (time: string) => `${one.day}T${time}:00+03:00`
  const event = (when: string, name: string, amount?: number) => ({
    At: when,
    Event: name,
    OfficeCode: one.office,
    ...(amount && { Amount: money(amount) }),
  })
  yield event(at('08:41'), 'submitted')
  yield event(at('08:44'), 'registered')
  if (luckOf(firm, 'inspection', number).next() < 0.1) yield event(at('08:50'), 'inspection')
  if (one.state === 'released') yield event(at('08:55'), 'payments', paidFor(one))
  if (one.releasedAt) yield event(one.releasedAt, 'released')
  else if (one.state !== 'registered') yield event(at('16:20'), one.state)
}

export function* debtRows(firm: Firm, asOf: string): Generator<RowValues> {
  for (const one of declarationsIn(firm, addDays(asOf, -200), asOf)) {
    const debt = debtOf(firm, one)
    if (!debt || debt.noticeDay > asOf) continue
    const days = Math.max(0, (Date.parse(asOf) - Date.parse(debt.dueDay)) / 86_400_000)
    const state = debt.paid ? 'paid' : days > 0 ? 'overdue' : 'notified'
    yield {
      NoticeNumber: debt.noticeNumber,
      NoticeDate: debt.noticeDay,
      DeclarationNumber: one.number,
      PaymentCode: '2010',
      Debt: money(debt.paid ? 0 : debt.amount),
      // One three-hundredth of the key rate of 16 % for each day.
      Penalty: money(debt.paid ? 0 : Math.round((debt.amount * days * 0.16) / 300)),
      DueDate: debt.dueDay,
      State: state,
    }
  }
}

const GOODS = [
  'Подшипники шариковые',
  'Ткань хлопковая',
  'Насосы центробежные',
  'Кофе жареный',
  'Плитка',
] as const

export function* storageRows(firm: Firm, asOf: string): Generator<RowValues> {
  for (const one of declarationsIn(firm, addDays(asOf, -60), asOf)) {
    const random = luckOf(firm, 'storage', one.number)
    if (one.procedure !== '40' || random.next() > 0.4) continue
    const placed = addDays(one.day, -random.between(1, 5))
    const until = addDays(placed, 120)
    const packages = random.between(1, 400)
    yield {
      ReportNumber: `${one.office}/${shortDay(placed)}/${String(random.between(1, 99_999)).padStart(7, '0')}`,
      PlacedOn: placed,
      Warehouse: random.pick(['СВХ «Терминал Запад»', 'СВХ «Янтарный»']),
      TransportDocument: `CMR ${random.between(100_000, 999_999)}`,
      Description: random.pick(GOODS),
      Packages: String(packages),
      GrossWeight: `${packages * random.between(2, 25)}.500`,
      StoreUntil: until,
      State: one.state === 'released' ? 'issued' : until < addDays(asOf, 10) ? 'ending' : 'stored',
    }
  }
}

export function* securityRows(firm: Firm, asOf: string): Generator<RowValues> {
  for (let year = 2021; year <= Number(asOf.slice(0, 4)); year++) {
    const random = luckOf(firm, 'security', year)
    const registered = `${year}-0${random.between(1, 9)}-1${random.between(0, 9)}`
    const until = addDays(registered, 730)
    if (registered > asOf || until < asOf) continue
    const amount = random.between(1, 40) * 1_000_000_00
    const used = Math.round(amount * random.next())
    yield {
      Number: `${shortDay(registered)}-${random.between(1_000, 9_999)}`,
      Type: random.pick(['deposit', 'bank', 'surety']),
      RegisteredOn: registered,
      ValidUntil: until,
      Amount: money(amount),
      Used: money(used),
      Free: money(amount - used),
    }
  }
}

export function* registerRows(firm: Firm): Generator<RowValues> {
  for (const register of ['representatives', 'storage', 'warehouses', 'aeo']) {
    const random = luckOf(firm, 'register', register)
    if (random.next() < 0.5) continue
    yield {
      Register: register,
      EntryNumber: String(random.between(1_000, 9_999)),
      IncludedOn: `202${random.between(0, 4)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
      State: random.next() < 0.9 ? 'active' : 'suspended',
    }
  }
}

export function* caseRows(firm: Firm, from: string, to: string): Generator<RowValues> {
  for (const month of eachDay(from, to)) {
    if (!month.endsWith('-15')) continue
    const random = luckOf(firm, 'case', month)
    if (random.next() > 0.2) continue
    const type = random.pick(['desk', 'desk', 'field', 'offence'])
    const closed = addDays(month, random.between(30, 120))
    const office = '10113000'
    yield {
      Type: type,
      Number: `${office}/${type === 'offence' ? '' : '210/'}${shortDay(month)}/${random.between(1, 999)}`,
      OpenedOn: month,
      OfficeCode: office,
      Ground: type === 'offence' ? 'статья 16.2 КоАП РФ' : 'достоверность заявленных сведений',
      State: closed <= to ? 'closed' : 'open',
      ...(closed <= to && { ClosedOn: closed, Amount: money(random.between(0, 500) * 1_000_00) }),
    }
  }
}
