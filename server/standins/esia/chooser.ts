import { type default as Provider, errors } from 'oidc-provider'
import type { Directory } from './directory'
import { BodyTooLarge, type Context, type Middleware, readBody, sendPage } from './http'
import { describeRefusal } from './dialect/refusals'
import { choicePage, noticePage } from './pages'
import type { EsiaPerson } from './persons'
import { TEXTS, chooseLanguage } from './texts'

const PATH = /^\/interaction\/[\w-]+$/

interface Options {
  readonly provider: Provider
  readonly directory: Directory
  readonly portal: string
  readonly portalOrigins: readonly string[]
  /** Whether only confirmed accounts are let in. */
  readonly confirmedOnly: () => boolean
}

/** The page of people and what follows the choice. It is shown at every sign-in, so that another person can be taken. */
export function createChooser(options: Options): Middleware {
  const { provider, directory, portal, portalOrigins, confirmedOnly } = options
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
    const result = answerOf(person)
    const onward = await provider.interactionResult(ctx.req, ctx.res, result, {
      mergeWithLastSubmission: false,
    })
    // Only now: until then the provider wants the session as it was when the page was asked for.
    if (person && interaction.session) await forgetAnother(interaction.session.uid, String(person.oid))
    ctx.status = 303
    ctx.redirect(onward)
  }

  function answerOf(person: EsiaPerson | null) {
    if (!person) return describeRefusal('ESIA-007004')
    if (confirmedOnly() && !person.trusted) return describeRefusal('ESIA-007055')
    return { login: { accountId: String(person.oid), remember: false } }
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
