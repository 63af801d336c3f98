import { type default as Provider, errors } from 'oidc-provider'
import type { Directory } from './directory'
import { BodyTooLarge, type Context, type Middleware, readBody, sendPage } from './http'
import { choicePage, noticePage } from './pages'
import { TEXTS, chooseLanguage } from './texts'

const PATH = /^\/interaction\/[\w-]+$/

/** What ЕСИА tells a portal whose user refused (code 007004). */
const REFUSAL = {
  error: 'access_denied',
  error_description: 'ESIA-007004: The resource owner or authorization server denied the request',
}

interface Options {
  readonly provider: Provider
  readonly directory: Directory
  readonly portal: string
  readonly portalOrigins: readonly string[]
}

/** The page of people and what follows the choice. It is shown at every sign-in, so that another person can be taken. */
export function createChooser({ provider, directory, portal, portalOrigins }: Options): Middleware {
  return async (ctx, next) => {
    if (!PATH.test(ctx.path)) return next()
    try {
      if (ctx.method === 'POST') return await decide(ctx)
      return await show(ctx)
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound) && !(error instanceof BodyTooLarge)) throw error
      const language = chooseLanguage(ctx.query['lang'])
      sendPage(ctx, 400, noticePage(language, TEXTS[language].expired, { portal }), portalOrigins)
    }
  }

  async function show(ctx: Context) {
    const { params } = await provider.interactionDetails(ctx.req, ctx.res)
    const language = chooseLanguage(ctx.query['lang'], params['ui_locales'])
    const choices = directory.list().map((person) => ({ person, roles: directory.rolesOf(person) }))
    const scopes = new Set(String(params['scope'] ?? '').split(' '))
    sendPage(ctx, 200, choicePage(language, { action: ctx.path, scopes, choices }), portalOrigins)
  }

  async function decide(ctx: Context) {
    const interaction = await provider.interactionDetails(ctx.req, ctx.res)
    const form = new URLSearchParams(await readBody(ctx.req))
    const person = directory.findByKey(form.get('person') ?? '')
    if (!person && form.get('decision') !== 'decline') return show(ctx)
    const result = person ? { login: { accountId: String(person.oid), remember: false } } : REFUSAL
    const onward = await provider.interactionResult(ctx.req, ctx.res, result, {
      mergeWithLastSubmission: false,
    })
    // Only now: until then the provider wants the session as it was when the page was asked for.
    if (person && interaction.session) await forgetAnother(interaction.session.uid, String(person.oid))
    ctx.status = 303
    ctx.redirect(onward)
  }

  /** The provider would log the browser out by a page with a script before letting a second person in. */
  async function forgetAnother(sessionUid: string, accountId: string) {
    const session = await provider.Session.findByUid(sessionUid)
    if (!session?.accountId || session.accountId === accountId) return
    session.accountId = undefined
    session.authorizations = undefined
    await session.persist()
  }
}
