import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'
import { RELAY, relayKey } from './jobs'

const Addresses = z
  .union([z.string(), z.array(z.string())])
  .transform((to) => (Array.isArray(to) ? to : [to]))

/** A letter as Resend's SDK sends it. Attachments by path would make the gateway fetch addresses: they are refused. */
const Email = z.object({
  from: z.string(),
  to: Addresses,
  subject: z.string(),
  html: z.string().default(''),
  text: z.string().default(''),
  attachments: z.never().optional(),
})

const MAX_BODY = 1_000_000

/**
 * The portal's own mail gateway: speaks Resend's protocol, keeps each letter in the outbox and, when SMTP_URL is set,
 * enqueues its relay in the same transaction. The same Idempotency-Key gets the same id and no second letter.
 */
export async function acceptLetters(request: Request, form: 'one' | 'batch'): Promise<Response> {
  if (!authorised(request.headers.get('authorization')))
    return refuse(401, 'invalid_api_key', 'Invalid API key')
  const body = await request.text()
  if (body.length > MAX_BODY) return refuse(413, 'validation_error', 'The request is too large')
  const parsed = z.union([Email, z.array(Email).max(100)]).safeParse(parseJson(body))
  if (!parsed.success)
    return refuse(422, 'validation_error', parsed.error.issues[0]?.message ?? 'Invalid letter')
  const letters = Array.isArray(parsed.data) ? parsed.data : [parsed.data]
  const key = request.headers.get('idempotency-key')
  const ids: { id: string }[] = []
  await asSystem(async (tx) => {
    for (const [i, letter] of letters.entries()) {
      const idempotencyKey = key && `${key}:${i}`
      const known = idempotencyKey ? await tx.letter.findUnique({ where: { idempotencyKey } }) : null
      if (known) {
        ids.push({ id: known.id })
        continue
      }
      const id = newId()
      const { from, to, subject, html, text } = letter
      await tx.letter.create({
        data: { id, idempotencyKey, sender: from, recipients: to, subject, html, text, createdAt: now() },
      })
      if (env().SMTP_URL) await enqueue(tx, RELAY, { letterId: id }, { key: relayKey(id) })
      ids.push({ id })
    }
  })
  return Response.json(form === 'one' ? ids[0] : { data: ids })
}

function authorised(header: string | null): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${env().RESEND_API_KEY}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refuse = (statusCode: number, name: string, message: string) =>
  Response.json({ statusCode, name, message }, { status: statusCode })
