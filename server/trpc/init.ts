import { initTRPC, TRPCError } from '@trpc/server'
import { z, ZodError } from 'zod'
import type { Actor, OfficerActor, ParticipantActor, SignedInActor } from '../auth/actor'
import type { Client, CommandContext, OpenContext } from '../auth/context'
import { refusePermission, type Permission } from '../auth/permissions'
import { DomainError, type ErrorCode, type ErrorDetails } from '../platform/errors'
import { logger } from '../platform/logger'
import { procedureDuration } from '../platform/metrics'
import { ask, execute, executeOpen } from '../auth/execute'

/** What a request brings: its id, and its actor (minted once, when first needed). */
export interface TrpcContext {
  traceId: string
  actor: () => Promise<Actor>
  /** Where the call comes from; a server component calls from the page's own request. */
  client: Client
}

/** What the browser is told about an error; never a stack, never text of ours. */
export interface ErrorShape {
  code: ErrorCode
  traceId: string
  details: ErrorDetails
}

const HTTP = {
  UNAUTHENTICATED: 'UNAUTHORIZED',
  SESSION_ENDED: 'UNAUTHORIZED',
  CONFIRMATION_NEEDED: 'FORBIDDEN',
  TOKEN_INVALID: 'UNPROCESSABLE_CONTENT',
  PASSWORD_REFUSED: 'UNPROCESSABLE_CONTENT',
  LOGIN_TAKEN: 'CONFLICT',
  SIGNATURE_REFUSED: 'UNPROCESSABLE_CONTENT',
  IDENTIFIER_INVALID: 'UNPROCESSABLE_CONTENT',
  LAST_ADMINISTRATOR: 'CONFLICT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'BAD_REQUEST',
  STALE_VERSION: 'CONFLICT',
  WRONG_STATUS: 'CONFLICT',
  REQUEST_REUSED: 'CONFLICT',
  FORM_INCOMPLETE: 'UNPROCESSABLE_CONTENT',
  FILES_NOT_READY: 'UNPROCESSABLE_CONTENT',
  FILE_REFUSED: 'UNPROCESSABLE_CONTENT',
  FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  XML_INVALID: 'UNPROCESSABLE_CONTENT',
  OFFICE_UNKNOWN: 'UNPROCESSABLE_CONTENT',
  ARCHIVE_REFUSED: 'UNPROCESSABLE_CONTENT',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPCError['code']>

/** Turns whatever was thrown into a code of the closed list. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof TRPCError) {
    if (error.cause instanceof DomainError) return error.cause
    if (error.cause instanceof ZodError) {
      return new DomainError('INVALID_INPUT', { fields: error.cause.issues.map((i) => i.path.join('.')) })
    }
    if (error.code === 'NOT_FOUND') return new DomainError('NOT_FOUND')
    if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return new DomainError('INVALID_INPUT')
    if (error.code === 'PAYLOAD_TOO_LARGE') return new DomainError('FILE_TOO_LARGE')
  }
  return new DomainError('INTERNAL')
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<{ permission: Permission }>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const domain = toDomainError(error)
      const data: ErrorShape = {
        code: domain.code,
        traceId: ctx?.traceId ?? '',
        details: domain.details,
      }
      return { code: shape.code, message: domain.code, data }
    },
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Every procedure starts here: error map, timing, and the permission named in its meta. */
const base = t.procedure.use(async ({ ctx, meta, path, type, next }) => {
  const startedAt = performance.now()
  const result = await next({ ctx: { permittedActor: () => permit(ctx, meta?.permission) } })
  procedureDuration.observe({ path, ok: String(result.ok) }, (performance.now() - startedAt) / 1000)
  if (result.ok) return result
  const domain = toDomainError(result.error)
  if (domain.code === 'INTERNAL') {
    logger.error(
      { err: result.error.cause ?? result.error, path, type, traceId: ctx.traceId },
      'procedure failed',
    )
  }
  throw new TRPCError({ code: HTTP[domain.code], message: domain.code, cause: domain })
})

async function permit(ctx: TrpcContext, permission: Permission | undefined): Promise<Actor> {
  const actor = await ctx.actor()
  // A procedure without a permission is a mistake of ours, found by a test; it must not be an open door until then.
  const refusal = permission ? refusePermission(actor, permission) : 'wrong-side'
  if (refusal === 'sign-in') throw new DomainError('UNAUTHENTICATED')
  // Whole sections of the other side do not exist for this actor.
  if (refusal === 'wrong-side') throw new DomainError('NOT_FOUND')
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  return actor
}

/** Every mutation carries the caller's own id of this one act. */
const Act = z.object({ requestId: z.uuid() })

function ladder<A extends SignedInActor>(kind: (actor: Actor) => actor is A) {
  const known = base.use(async ({ ctx, path, next }) => {
    const actor = await ctx.permittedActor()
    if (!kind(actor)) throw new DomainError('NOT_FOUND')
    return next({
      ctx: {
        ask: <I, O>(query: (context: CommandContext<A>, input: I) => Promise<O>, input: I) =>
          ask(actor, input, query),
        execute: <I extends { requestId: string }, O>(
          command: (context: CommandContext<A>, input: I) => Promise<O>,
          input: I,
        ) => execute(actor, path, input, command),
      },
    })
  })
  return { query: known, command: known.input(Act) }
}

const anyone = base.use(async ({ ctx, path, next }) => {
  const actor = await ctx.permittedActor()
  return next({
    ctx: {
      ask: <I, O>(query: (context: OpenContext, input: I) => Promise<O>, input: I) =>
        ask(actor, input, (context, given) => query({ ...context, client: ctx.client }, given)),
      execute: <I extends { requestId: string }, O>(
        command: (context: OpenContext, input: I) => Promise<O>,
        input: I,
      ) => executeOpen(actor, ctx.client, path, input, command),
    },
  })
})
/**
 * Open to everyone, signed in or not. Its commands run with the portal's own scope, since nobody's rows are theirs yet:
 * each limits itself, by address or by a secret of 256 bits that only a letter has.
 */
export const open = { query: anyone, command: anyone.input(Act) }
/** Whoever has signed in. */
export const signedIn = ladder<SignedInActor>(
  (a): a is SignedInActor => a.kind !== 'anonymous' && a.kind !== 'system',
)
/** Acting for a participant. */
export const participant = ladder<ParticipantActor>((a): a is ParticipantActor => a.kind === 'participant')
/** An officer at the console. */
export const officer = ladder<OfficerActor>((a): a is OfficerActor => a.kind === 'officer')
