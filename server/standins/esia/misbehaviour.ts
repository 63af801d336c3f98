import { type KeyObject, sign } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Spoiling } from './dialect/tokens'
import type { Directory } from './directory'
import { BodyTooLarge, type Middleware, readBody } from './http'
import { EnrolledPerson, RegisteredOrganisation } from './enrolment'

/** Where tests tell the stand-in to misbehave. It exists only when test hooks are on. */
export const CONTROL_PATH = '/__control'

const Switches = z.strictObject({
  /** Every answer is this late, milliseconds. */
  delayMs: z.int().min(0).max(60_000),
  /** The next n requests whose path begins with `failPath` get 503. */
  failNext: z.int().min(0),
  failPath: z.string().startsWith('/'),
  /** The stand-in's clock in id tokens is ahead (positive) or behind, seconds. */
  clockSkewSeconds: z.int(),
  /** The same of the clock by which it judges the time of requests. */
  requestClockSkewSeconds: z.int(),
  /** The portal has demanded that only confirmed accounts are let in (007055). */
  confirmedOnly: z.boolean(),
  forgetNonce: z.boolean(),
  foreignNonce: z.boolean(),
  wrongIssuer: z.boolean(),
  wrongAudience: z.boolean(),
  brokenSignature: z.boolean(),
})
type Switches = z.output<typeof Switches>

const WELL_BEHAVED: Readonly<Switches> = {
  delayMs: 0,
  failNext: 0,
  failPath: '/',
  clockSkewSeconds: 0,
  requestClockSkewSeconds: 0,
  confirmedOnly: false,
  forgetNonce: false,
  foreignNonce: false,
  wrongIssuer: false,
  wrongAudience: false,
  brokenSignature: false,
}

const Place = z.strictObject({ person: z.string(), organisation: z.string() })

const Order = Switches.partial().extend({
  /** First puts everything back: switches off, organisations returned, the enrolled forgotten. */
  reset: z.boolean().optional(),
  /** Organisations and people to add, or to put in the place of those with the same key. */
  register: z.array(RegisteredOrganisation).optional(),
  enrol: z.array(EnrolledPerson).optional(),
  /** Memberships to end, by keys of people and organisations. */
  takeAway: z.array(Place).optional(),
  /** Memberships to change: a head steps down, an employee is dismissed. */
  change: z
    .array(
      Place.extend({
        chief: z.boolean().optional(),
        admin: z.boolean().optional(),
        active: z.boolean().optional(),
      }),
    )
    .optional(),
})
type Order = z.output<typeof Order>

/** A body of `POST /__control`; what is left out stays as it was. */
export type ControlOrder = z.input<typeof Order>

/** The switches of one server, and the steps that obey them. */
export class Misbehaviour {
  #switches: Switches = { ...WELL_BEHAVED }

  constructor(
    private readonly directory: Directory,
    private readonly signingKey: KeyObject,
  ) {}

  /** Answers orders of tests: 200 with the switches, or 400 with what is wrong. */
  readonly control: Middleware = async (ctx, next) => {
    if (ctx.path !== CONTROL_PATH || ctx.method !== 'POST') return next()
    const order = Order.safeParse(await readJson(ctx.req))
    if (!order.success) {
      ctx.status = 400
      ctx.body = {
        error: 'invalid_order',
        problems: order.error.issues.map(({ path, message }) => ({ path, message })),
      }
      return
    }
    const unknown = this.#obey(order.data)
    ctx.status = unknown.length ? 400 : 200
    ctx.body = unknown.length ? { error: 'unknown_membership', problems: unknown } : this.#switches
  }

  /** Is slow and fails as told. */
  readonly disturb: Middleware = async (ctx, next) => {
    const { delayMs, failNext, failPath } = this.#switches
    if (delayMs > 0) await wait(delayMs, undefined, { ref: false })
    if (failNext > 0 && ctx.path.startsWith(failPath)) {
      this.#switches.failNext -= 1
      ctx.status = 503
      ctx.body = { error: 'temporarily_unavailable' }
      return
    }
    await next()
  }

  /** Spoils the id token on its way out of the token endpoint. */
  readonly spoilIdToken: Middleware = async (ctx, next) => {
    await next()
    const answer: unknown = ctx.body
    if (ctx.path !== '/token' || !hasIdToken(answer) || !this.#spoilsTokens()) return
    answer.id_token = this.#spoil(answer.id_token)
  }

  /** Now, by the clock that judges the time of requests. */
  requestTime(now: Date): Date {
    return new Date(now.getTime() + this.#switches.requestClockSkewSeconds * 1_000)
  }

  get confirmedOnly(): boolean {
    return this.#switches.confirmedOnly
  }

  /** What to do to a token at this moment; null for nothing. */
  spoiling(): Spoiling | null {
    if (!this.#spoilsTokens()) return null
    const { brokenSignature } = this.#switches
    return {
      claims: (claims) => this.#spoilClaims(claims),
      signature: (bytes) => bytes.map((byte, i) => (brokenSignature && i === 0 ? byte ^ 1 : byte)),
    }
  }

  #obey({ reset, register = [], enrol = [], takeAway = [], change = [], ...switches }: Order) {
    if (reset) {
      this.#switches = { ...WELL_BEHAVED }
      this.directory.restore()
    }
    Object.assign(this.#switches, switches)
    for (const organisation of register) this.directory.register(organisation)
    for (const person of enrol) this.directory.enrol(person)
    return [
      ...takeAway.filter(({ person, organisation }) => !this.directory.takeAway(person, organisation)),
      ...change.filter(
        ({ person, organisation, ...to }) => !this.directory.change(person, organisation, defined(to)),
      ),
    ]
  }

  #spoilsTokens(): boolean {
    const { clockSkewSeconds, forgetNonce, foreignNonce, wrongIssuer, wrongAudience, brokenSignature } =
      this.#switches
    return (
      clockSkewSeconds !== 0 || forgetNonce || foreignNonce || wrongIssuer || wrongAudience || brokenSignature
    )
  }

  #spoil(token: string): string {
    const [header = '', payload = ''] = token.split('.')
    const claims = Claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
    const spoiled = JSON.stringify(this.#spoilClaims(claims))
    const signed = `${header}.${Buffer.from(spoiled).toString('base64url')}`
    const signature = sign('sha256', Buffer.from(signed), this.signingKey)
    if (this.#switches.brokenSignature) signature.writeUInt8(signature.readUInt8(0) ^ 1, 0)
    return `${signed}.${signature.toString('base64url')}`
  }

  #spoilClaims(given: Record<string, unknown>) {
    const claims = Claims.parse(given)
    const switches = this.#switches
    const shift = (seconds: number) => seconds + switches.clockSkewSeconds
    return {
      ...claims,
      iat: shift(claims.iat),
      exp: shift(claims.exp),
      ...(claims.nbf !== undefined && { nbf: shift(claims.nbf) }),
      ...(switches.wrongIssuer && { iss: 'https://not-esia.example.test' }),
      ...(switches.wrongAudience && { aud: 'another-portal' }),
      ...(switches.foreignNonce && { nonce: 'nonce-of-another-browser' }),
      ...(switches.forgetNonce && { nonce: undefined }),
    }
  }
}

const Claims = z.looseObject({ iat: z.number(), exp: z.number(), nbf: z.number().optional() })

function hasIdToken(body: unknown): body is { id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string'
}

/** Without fields that were not given. */
function defined<T extends Record<string, boolean | undefined>>(fields: T) {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, boolean] => entry[1] !== undefined),
  )
}

/** The body as JSON, or undefined, which no schema accepts. */
async function readJson(request: Parameters<typeof readBody>[0]): Promise<unknown> {
  try {
    return JSON.parse(await readBody(request))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof BodyTooLarge) return undefined
    throw error
  }
}
