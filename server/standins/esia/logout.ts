import type Provider from 'oidc-provider'
import { type Middleware, sendPage } from './http'
import { noticePage } from './pages'
import { TEXTS, chooseLanguage } from './texts'

interface Options {
  readonly provider: Provider
  readonly clientId: string
  readonly portal: string
  readonly portalOrigins: readonly string[]
}

/**
 * `GET /idp/ext/Logout?client_id=…&redirect_url=…`: ends the session of this browser and goes back. Only addresses of
 * the portal's own origins are followed, or anyone could use it to send people elsewhere.
 */
export function createLogout({ provider, clientId, portal, portalOrigins }: Options): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== '/idp/ext/Logout' || ctx.method !== 'GET') return next()
    const target = String(ctx.query['redirect_url'] ?? portal)
    if (ctx.query['client_id'] !== clientId || !portalOrigins.includes(originOf(target))) {
      const language = chooseLanguage(ctx.query['lang'])
      const page = noticePage(language, TEXTS[language].refused, { portal, code: 'invalid_request' })
      return sendPage(ctx, 400, page, portalOrigins)
    }
    const id = ctx.cookies.get(provider.cookieName('session'))
    const session = id ? await provider.Session.find(id) : undefined
    await session?.destroy()
    ctx.cookies.set(provider.cookieName('session'), null)
    ctx.status = 303
    ctx.redirect(target)
  }
}

/** The origin, or an empty string for what is not an absolute address. */
const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : '')
