import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ParticipantActor } from '@/server/auth/actor'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { askInformation } from '@/server/modules/information/commands/ask-information'
import { RECEIVING_MS } from '@/server/modules/information/domain/receiving'
import { receiveAnswer } from '@/server/modules/information/commands/receive-answer'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { answerFor } from '@/server/standins/eais/answers/answer-for'
import { actAt } from './build'

/** Puts a text into the storage; answers its SHA-256. */
export async function store(text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storage().put(sha256, Readable.from([bytes]), { size: bytes.length, type: 'application/xml' })
  return sha256
}

/** Days that a question asks about. */
const OCTOBER = { PeriodBegin: '2026-10-01', PeriodEnd: '2026-10-31' }

/** Asks customs as the actor; answers the request. */
export const buildAsked = (actor: ParticipantActor, kindCode = '9910003E', values: FormValues = OCTOBER) =>
  actAt(actor, now(), askInformation, { requestId: newId(), kindCode, values })

/** The same; answers the request's id. */
export const ask = async (...question: Parameters<typeof buildAsked>) => (await buildAsked(...question)).id

/** The XML that the invented information system answers a request with. */
export async function answerXmlTo(submissionId: string, seed = 1): Promise<string> {
  const { kindCode, values, participant } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: submissionId }, include: { participant: true } }),
  )
  const made = answerFor(
    {
      code: kindCode,
      values: values as FormValues,
      participant: { name: participant.name, taxId: participant.taxId ?? '' },
    },
    seed,
  )
  const pieces: string[] = []
  for await (const piece of made?.xml ?? []) pieces.push(piece)
  return pieces.join('')
}

/** Hands the answer with this content over, as the exchange does. */
export async function receive(submissionId: string, xml: string) {
  const sha256 = await store(xml)
  const actor = { kind: 'system', process: 'test' } as const
  return asSystem(
    (tx) => receiveAnswer({ actor, tx, now: now(), requestId: null }, { submissionId, sha256 }),
    { timeout: RECEIVING_MS },
  )
}

/** A question and its answer, all the way. */
export async function buildAnswered(actor: ParticipantActor, kindCode = '9910003E', values?: FormValues) {
  const id = await ask(actor, kindCode, values)
  const answer = await receive(id, await answerXmlTo(id))
  return { id, answerId: answer!.answerId, rowCount: answer!.rowCount }
}
