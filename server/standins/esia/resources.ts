import type Provider from 'oidc-provider'
import type { Directory } from './directory'
import type { Context, Middleware } from './http'
import type { EsiaPerson } from './persons'
import {
  contactsOf,
  documentsOf,
  listResource,
  organisationResource,
  personResource,
  roleResource,
} from './shapes'

interface Bearer {
  readonly person: EsiaPerson
  readonly scopes: ReadonlySet<string>
}

type Answer = { status: 200; body: object } | { status: 401 | 403 | 404; error: string }

const ok = (body: object): Answer => ({ status: 200, body })
const refuse = (status: 401 | 403 | 404, error: string): Answer => ({ status, error })
const NOT_FOUND = refuse(404, 'not_found')
const NO_SCOPE = refuse(403, 'insufficient_scope')

/** Lists of a person, what each needs of the token, and how they are made. */
const LISTS: Record<ListName, List> = {
  ctts: { scopes: ['email', 'mobile', 'contacts'], of: contactsOf },
  docs: { scopes: ['id_doc'], of: documentsOf },
}
type ListName = 'ctts' | 'docs'

interface List {
  readonly scopes: readonly string[]
  readonly of: (person: EsiaPerson, scopes: ReadonlySet<string>) => readonly { id: number }[]
}

const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name)

/**
 * Resources of ЕСИА under `/rs`: a person (`/prns/{oid}`), contacts, roles, organisations. A token opens only its own
 * person and the organisations of that person, and of those only what its scopes name. `unwrap` finds the provider's own
 * token inside one of ЕСИА's; null refuses.
 */
export function createResources(
  provider: Provider,
  directory: Directory,
  unwrap: (bearer: string) => Promise<string | null>,
): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/rs/') || ctx.method !== 'GET') return next()
    const bearer = await findBearer(ctx)
    const answer = bearer ? route(ctx, bearer) : refuse(401, 'invalid_token')
    ctx.status = answer.status
    ctx.set('Cache-Control', 'no-store')
    if (answer.status === 200) {
      ctx.body = answer.body
      return
    }
    if (answer.status !== 404) ctx.set('WWW-Authenticate', `Bearer error="${answer.error}"`)
    ctx.body = { error: answer.error }
  }

  async function findBearer(ctx: Context): Promise<Bearer | null> {
    const value = /^Bearer ([\w.~+/-]+=*)$/i.exec(ctx.get('authorization'))?.[1]
    const own = value && (await unwrap(value))
    const token = own ? await provider.AccessToken.find(own) : undefined
    const person = token && directory.findByOid(token.accountId)
    return person ? { person, scopes: token.scopes } : null
  }

  function route(ctx: Context, bearer: Bearer): Answer {
    const [kind = '', oid = '', ...rest] = ctx.path.slice('/rs/'.length).split('/')
    if (kind === 'orgs' && rest.length === 0) return organisation(bearer, oid)
    if (kind !== 'prns') return NOT_FOUND
    if (oid !== String(bearer.person.oid)) return refuse(403, 'access_denied')
    const embed = embedded(ctx)
    switch (rest.join('/')) {
      case '':
        return person(bearer, embed)
      case 'roles':
        return roles(bearer)
      case 'orgs':
        return organisationLinks(bearer)
      case 'ctts':
        return linked(bearer, 'ctts', embed)
      case 'docs':
        return linked(bearer, 'docs', embed)
    }
    const [list = '', id, ...deeper] = rest
    return isList(list) && deeper.length === 0 ? one(bearer, list, id) : NOT_FOUND
  }

  function person(bearer: Bearer, embed: ReadonlySet<string>): Answer {
    return ok({
      ...personResource(bearer.person, bearer.scopes),
      ...(embed.has('contacts.elements') && {
        contacts: listResource(contactsOf(bearer.person, bearer.scopes)),
      }),
      ...(embed.has('documents.elements') && {
        documents: listResource(documentsOf(bearer.person, bearer.scopes)),
      }),
      ...(embed.has('organizations.elements') &&
        bearer.scopes.has('usr_org') && { organizations: roleList(bearer.person) }),
    })
  }

  function roles({ person, scopes }: Bearer): Answer {
    return scopes.has('usr_org') ? ok(roleList(person)) : NO_SCOPE
  }

  function roleList(person: EsiaPerson) {
    return listResource(directory.rolesOf(person).map((role) => roleResource(person, role)))
  }

  function organisationLinks({ person, scopes }: Bearer): Answer {
    if (!scopes.has('usr_org')) return NO_SCOPE
    const oids = directory.rolesOf(person).map(({ organisation }) => organisation.oid)
    return ok(listResource(oids.map((oid) => `${provider.issuer}/rs/orgs/${oid}`)))
  }

  /** A list of links, or of the things themselves with `?embed=(elements)`. */
  function linked({ person, scopes }: Bearer, name: ListName, embed: ReadonlySet<string>): Answer {
    const { scopes: needed, of } = LISTS[name]
    if (!needed.some((scope) => scopes.has(scope))) return NO_SCOPE
    const list = of(person, scopes)
    if (embed.has('elements')) return ok(listResource(list))
    return ok(listResource(list.map(({ id }) => `${provider.issuer}/rs/prns/${person.oid}/${name}/${id}`)))
  }

  function one({ person, scopes }: Bearer, name: ListName, id: string | undefined): Answer {
    const found = LISTS[name].of(person, scopes).find((each) => String(each.id) === id)
    return found ? ok(found) : NOT_FOUND
  }

  function organisation({ person, scopes }: Bearer, oid: string): Answer {
    const role = directory.rolesOf(person).find((each) => String(each.organisation.oid) === oid)
    if (!role?.membership.active) return refuse(403, 'access_denied')
    return scopes.has('usr_org') ? ok(organisationResource(role, scopes)) : NO_SCOPE
  }
}

/** `?embed=(contacts.elements,organizations.elements)` as a set. */
function embedded(ctx: Context): ReadonlySet<string> {
  const value = ctx.query['embed']
  return new Set(typeof value === 'string' ? value.replace(/^\(|\)$/g, '').split(',') : [])
}
