import type { AnswerWords } from '@/server/modules/information/send-answer'
import { cellText, isNumeric } from '@/components/data/cell-text'
import { meter } from './bench-meter'
import { openBench, say } from './bench-database'

/**
 * `npm run bench:exports`: an answer of customs of more than 50,000 rows is taken out in each format by the code of the web
 * process, whole and then as it is sorted and filtered. Prints the time, the size, and the memory of this process, which
 * stands for the web's, and of the program that draws the PDF.
 */
const { close } = await openBench()
const { buildAppointment, buildOffice, buildParticipant, buildUser, participantActor } =
  await import('./build')
const { answerXmlTo, ask, receive } = await import('./information')
const { INFORMATION_OFFICE } = await import('@/server/modules/catalogue/domain/kinds/information/build')
const { sendAnswer } = await import('@/server/modules/information/send-answer')
const { asSystem } = await import('@/server/platform/db/as-actor')
const { scaleOf } = await import('@/server/standins/eais/answers/firm')
const { requestAs } = await import('./signed-in')
const { now } = await import('@/server/platform/clock')

const print = { portal: 'Личный кабинет', page: 'Страница', of: 'из', check: '', total: 'Итого' }
const stamp = { signed: '', certificate: '', owner: '', validity: '', signedAt: '', power: '' }
const words: AnswerWords = {
  label: ({ label }) => label.ru,
  text: (column, value) => cellText(column, value, 'ru'),
  total: 'Итого',
  print: ({ title, sha256, columns }) => ({
    head: {
      ...{ title, lines: [], stamps: [], checkAddress: null, foot: `SHA-256 ${sha256}` },
      words: { ...print, ...stamp },
    },
    columns: columns.map((column) => ({
      label: column.label.ru,
      weight: column.type === 'text' ? 14 : 10,
      right: isNumeric(column),
    })),
    totals: null,
  }),
}

/** Bytes of a body that nobody keeps. */
async function sizeOf({ body }: Response): Promise<number> {
  let size = 0
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) size += piece.length
  return size
}

try {
  await buildOffice({ code: INFORMATION_OFFICE, receives: false })
  const userId = await buildUser()
  const participantId = await buildParticipant()
  await buildAppointment({ participantId, userId })
  const actor = await participantActor(userId, participantId, now())
  if (actor.kind !== 'participant') throw new Error('no participant')
  const { taxId } = await asSystem((tx) => tx.participant.findUniqueOrThrow({ where: { id: participantId } }))
  // Of the invented firms, which follow from a number, one of the big ones.
  let seed = 1
  while (scaleOf({ seed, taxId: taxId ?? '' }) !== 20) seed += 1
  const id = await ask(actor, '9910001E', { PeriodBegin: '2022-01-01', PeriodEnd: '2026-10-31' })
  const answer = await receive(id, await answerXmlTo(id, seed))
  say(`an answer of ${answer!.rowCount} rows`)

  const take = async (format: string, view = '') => {
    const request = await requestAs(actor, `/export?format=${format}${view}`)
    return sizeOf(await sendAnswer(request, answer!.answerId, words))
  }
  await take('csv')
  const cell = (value: string, width: number) => value.padStart(width)
  say(`${'format'.padEnd(22)}  seconds   size MiB   web RSS MiB   drawing RSS MiB   loop late p99/worst ms`)
  for (const [format, view] of [
    ...['pdf', 'xlsx', 'csv', 'json', 'xml'].map((one) => [one, ''] as const),
    ['pdf', '&sort=2&order=desc'] as const,
    ['xlsx', '&sort=2&order=desc'] as const,
  ]) {
    const { result, milliseconds, before, most, children, p99, worst } = await meter(() => take(format, view))
    say(
      [
        `${format}${view ? ', sorted' : ''}`.padEnd(22),
        cell((milliseconds / 1000).toFixed(1), 9),
        cell((result / 1_048_576).toFixed(1), 10),
        cell(`${before.toFixed(0)} → ${most.toFixed(0)}`, 14),
        cell(format === 'pdf' ? children.toFixed(0) : '', 17),
        cell(`${p99.toFixed(0)} / ${worst.toFixed(0)}`, 24),
      ].join(''),
    )
  }
} finally {
  await close()
}
