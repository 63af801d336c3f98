import type { IncomingMessage } from 'node:http'
import type Provider from 'oidc-provider'
import { contentSecurityPolicy } from './style'

/** A step of the server: answers, or hands on by `next`. */
export type Middleware = Parameters<Provider['use']>[0]

/** What a step is given. */
export type Context = Parameters<Middleware>[0]

/** Thrown when a body is larger than any of ours can be. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
}

const BODY_LIMIT_BYTES = 16 * 1024

/** The whole body as text, at most 16 KB. Throws BodyTooLarge. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > BODY_LIMIT_BYTES) throw new BodyTooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Sends one of our pages under the strict policy. */
export function sendPage(ctx: Context, status: number, page: string, portalOrigins: readonly string[]) {
  ctx.status = status
  ctx.type = 'html'
  ctx.set('Content-Security-Policy', contentSecurityPolicy(portalOrigins))
  ctx.set('Referrer-Policy', 'no-referrer')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Cache-Control', 'no-store')
  ctx.body = page
}
