import { meter } from './bench-meter'
import { openBench, say } from './bench-database'

/**
 * `npm run bench:xml`: an invoice of nearly 6 MB is uploaded through the interface, as the web process takes it. Prints how
 * long it takes and how late the event loop is meanwhile, which is what everybody else waits; the same file read in the
 * process itself stands beside it.
 */
const { close } = await openBench()
const { buildAppointment, buildParticipant, buildUser, participantActor } = await import('./build')
const { callerFor } = await import('./world')
const { now } = await import('@/server/platform/clock')
const { newId } = await import('@/server/platform/ids')
const { readXml } = await import('@/server/modules/catalogue/commands/read-xml')
const { findKind } = await import('@/server/modules/catalogue/domain/registry')
const { sampleValues } = await import('@/server/modules/catalogue/domain/sample')
const { toXml } = await import('@/server/modules/catalogue/domain/xml-out')

/** An invoice with as many lines of goods as make so many bytes. */
function invoiceOf(bytes: number): string {
  const invoice = findKind('1002003E')!
  const values = sampleValues(invoice, 3, { fullness: 1 })
  const [key] = Object.entries(values).find(([name]) => name === 'InvoiceGoods')!
  const [line] = values[key] as [typeof values]
  const linesOf = (count: number) =>
    toXml(invoice, { ...values, [key]: Array<typeof values>(count).fill(line) })
  const sizeOf = (count: number) => Buffer.byteLength(linesOf(count))
  const one = sizeOf(101) - sizeOf(1)
  return linesOf(Math.floor((bytes - sizeOf(1)) / one) * 100)
}

try {
  const xml = Buffer.from(invoiceOf(6_200_000))
  const contentBase64 = xml.toString('base64')
  say(
    `a file of ${(xml.length / 1_048_576).toFixed(2)} MiB, ${xml.toString().split('</').length - 1} elements`,
  )
  const userId = await buildUser()
  const participantId = await buildParticipant()
  await buildAppointment({ participantId, userId })
  const api = callerFor(await participantActor(userId, participantId, now()))
  const upload = () =>
    api.submissions.importXml({
      requestId: newId(),
      fileName: 'invoice.xml',
      contentBase64,
      otherVersion: false,
    })
  const line = (
    name: string,
    { milliseconds, p99, worst, before, most }: Awaited<ReturnType<typeof meter>>,
  ) =>
    say(
      `${name.padEnd(34)} ${(milliseconds / 1000).toFixed(1).padStart(5)} s   event loop late: p99 ${p99.toFixed(0).padStart(5)} ms, worst ${worst.toFixed(0).padStart(5)} ms   RSS ${before.toFixed(0)} → ${most.toFixed(0)} MiB`,
    )
  line('upload, the first', await meter(upload))
  line('upload, again', await meter(upload))
  line('two uploads at once', await meter(() => Promise.all([upload(), upload()])))
  line('read in the process itself', await meter(async () => Promise.resolve(readXml(xml).errors.length)))
} finally {
  await close()
}
