import { z } from 'zod'
import { type EsiaAccount, accountFromResources } from '../domain/esia-account'
import { EsiaRefused } from './refused'
import { type EsiaService, askEsia, jsonOf } from './service'
import { organisationOf } from './signed-request'

/**
 * The account of a person by ЕСИА's resources: the person with contacts, the organisations, and those organisations whose
 * ИНН the token's scopes open. Refuses with EsiaUnreachable or EsiaFailed; half an answer is none.
 */
export async function readAccount(
  service: EsiaService,
  { oid, accessToken }: { oid: string; accessToken: string },
): Promise<EsiaAccount> {
  const get = async (path: string) => {
    const response = await askEsia(`${service.apiOrigin}/rs${path}`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
    })
    if (!response.ok) throw new EsiaRefused('EsiaFailed', `resource-${response.status}`)
    return jsonOf(response)
  }
  const asked = new Set(scopesOf(accessToken).flatMap((scope) => organisationOf(scope) ?? []))
  const [person, roles, ...organisations] = await Promise.all([
    get(`/prns/${oid}?embed=(contacts.elements)`),
    get(`/prns/${oid}/roles`),
    ...[...asked].map((organisation) => get(`/orgs/${organisation}`)),
  ])
  try {
    return accountFromResources({ oid, person, roles, organisations })
  } catch (error) {
    if (error instanceof z.ZodError) throw new EsiaRefused('EsiaFailed', 'resource-shape')
    throw error
  }
}

const Granted = z.object({ scope: z.string() })

/** Scopes that ЕСИА has granted, as the access token says; only used to know what to ask for. */
function scopesOf(accessToken: string): string[] {
  try {
    const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')
    return Granted.parse(JSON.parse(payload)).scope.split(' ')
  } catch {
    return []
  }
}
