import type { ParticipantActor } from '@/server/auth/actor'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { moscowDate } from '@/server/platform/moscow'
import { complaintValues } from './complaint-values'
import { archive, send, writeDraft } from './documents'
import {
  contractValues,
  invoiceValues,
  packingListValues,
  placementValues,
  returnValues,
  SUPPLIERS,
  waybillValues,
  type Delivery,
  type Supplier,
} from './kinds-values'
import { place } from './papers'
import { sign, trustedAuthority } from './signing'

const SMOLENSK = '10113000'
const CONTRACT = '1002004E'
const INVOICE = '1002003E'
const PACKING_LIST = '1002009E'
const WAYBILL = '1003102E'
const PLACEMENT = '1008001E'
const RETURN = '1002021E'
const COMPLAINT = '9940001E'

interface Story {
  head: ParticipantActor
  accountant: ParticipantActor
  declarant: ParticipantActor
  /** The instant so many days ago, at an office hour. */
  at: (days: number, hour: number) => Date
}

type Goods = Delivery['goods']
const GOODS = {
  pump: {
    description: 'Насос центробежный одноступенчатый для воды',
    article: 'NP-65-160',
    code: '8413702100',
    count: 24,
    price: 812.5,
    kilos: 64,
  },
  submersible: {
    description: 'Насос погружной дренажный с поплавковым выключателем',
    article: 'NP-D40',
    code: '8413702100',
    count: 60,
    price: 196,
    kilos: 18,
  },
  valve: {
    description: 'Задвижка клиновая стальная, условный проход 100 мм',
    article: 'NV-100-16',
    code: '8481806310',
    count: 150,
    price: 1180,
    kilos: 37,
  },
} satisfies Record<string, Goods>

/** Contracts of three years: days since the signature, number, whose. */
const CONTRACTS: [days: number, number: string, supplier: Supplier, sum: string][] = [
  [1090, 'BV-NB/2023-07', SUPPLIERS.pumps, '180000.000'],
  [720, 'BV-NE/2024-03', SUPPLIERS.valves, '2400000.000'],
  [350, 'BV-NB/2025-11', SUPPLIERS.pumps, '260000.000'],
]

/** Deliveries under them: days since the invoice, which contract, number of the invoice, goods, lorry. */
const DELIVERIES: [days: number, contract: number, invoice: string, goods: Goods, lorry: string][] = [
  [1020, 0, 'NB-10417', GOODS.pump, 'О001ОО00'],
  [810, 0, 'NB-10688', GOODS.submersible, 'О002ОО00'],
  [560, 1, 'NE-24-0093', GOODS.valve, 'О003ОО00'],
  [290, 2, 'NB-12031', GOODS.pump, 'О001ОО00'],
  [96, 1, 'NE-26-0041', GOODS.valve, 'О004ОО00'],
  [3, 2, 'NB-12774', GOODS.submersible, 'О002ОО00'],
]

/**
 * Papers of kinds other than letters: three years of contracts and deliveries in the archive, a report of the warehouse
 * signed and sent yesterday, an application for return of money that waits for a signature, a list and a complaint being
 * typed.
 */
export async function tellKinds({ head, accountant, declarant, at }: Story): Promise<void> {
  const day = (days: number) => moscowDate(at(days, 10))
  const draft = (kindCode: string, actor: ParticipantActor, written: Date, values: FormValues) => {
    const fill = (prefilled: FormValues) => ({ ...prefilled, ...values })
    return writeDraft({ actor, at: written, kindCode, officeCode: SMOLENSK, fill })
  }

  for (const [days, number, supplier, sum] of CONTRACTS) {
    const until = moscowDate(at(days - 3 * 365, 10))
    const values = contractValues(supplier, { number, date: day(days), sum, until })
    await place(head, at(days, 15), { kindCode: CONTRACT, title: `Договор ${number}`, values })
  }
  const deliveries = DELIVERIES.map(([days, under, invoice, goods, lorry]): [number, Delivery] => {
    const [signed, number, supplier] = CONTRACTS[under]!
    const contract = { number, date: day(signed) }
    return [days, { supplier, contract, invoice, date: day(days), goods, lorry }]
  })
  for (const [days, delivery] of deliveries) {
    const keep = (hour: number, kindCode: string, name: string, values: FormValues) =>
      place(declarant, at(days - 1, hour), { kindCode, title: `${name} ${delivery.invoice}`, values })
    await keep(11, INVOICE, 'Счёт', invoiceValues(delivery))
    await keep(12, WAYBILL, 'Накладная CMR по счёту', waybillValues(delivery))
    // Of the last delivery the list is still being typed.
    if (days > 7) await keep(13, PACKING_LIST, 'Упаковочный лист к счёту', packingListValues(delivery))
  }
  const [, last] = deliveries.at(-1)!
  const { Goods: _goods, ...begun } = packingListValues(last)
  await draft(PACKING_LIST, declarant, at(1, 17), begun)

  const report = await archive(
    declarant,
    at(1, 15),
    await draft(
      PLACEMENT,
      declarant,
      at(1, 11),
      placementValues(last, { number: '0000412', date: day(1), acceptedAt: `${day(1)}T09:40:00` }),
    ),
  )
  const signedAt = at(1, 16)
  const authority = await trustedAuthority(signedAt)
  // Without an authority nobody can sign, and the report stays ready.
  const signed =
    authority &&
    (await sign(authority, 'belov.baltic-vector', { actor: declarant, at: signedAt, ref: report }))
  if (signed) await send(declarant, new Date(signedAt.getTime() + 300_000), signed)

  await draft(COMPLAINT, head, at(2, 12), complaintValues({ refused: day(16), known: day(15) }))
  await archive(accountant, at(0, 15), await draft(RETURN, accountant, at(0, 11), returnValues(day(2))))
}
