import { beforeAll, describe, expect, test } from 'vitest'
import { EVERYTHING, type ParticipantActor } from '@/server/auth/actor'
import { PERMISSIONS, refusePermission, type Permission } from '@/server/auth/permissions'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { PROFILE_FIELDS } from '../accounts/domain/completeness'
import { FUNCTION_REASONS } from './domain/judge'
import { FUNCTION_KEYS, ruleOf, type FunctionKey } from './domain/table'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

type Caller = ReturnType<typeof callerFor>
const act = () => ({ requestId: newId(), id: newId(), version: 1 })

/** A call to the procedure behind each function; null where the function is a public page without one. */
const CALLS: Record<FunctionKey, ((api: Caller) => Promise<unknown>) | null> = {
  'documents.view': (api) => api.submissions.list({}),
  'documents.prepare': (api) => api.submissions.save({ ...act(), values: {}, officeCode: null }),
  'documents.import': (api) =>
    api.submissions.importXml({ requestId: newId(), fileName: 'a.xml', contentBase64: 'PGEvPg==' }),
  'documents.sign': (api) => api.submissions.prepareSigning(act()),
  'documents.send': (api) => api.submissions.send(act()),
  'documents.withdraw': (api) => api.submissions.withdraw(act()),
  'information.view': (api) => api.information.list({}),
  'information.request': (api) =>
    api.information.ask({ requestId: newId(), kindCode: '9910003E', values: {} }),
  'audits.view': (api) => api.audits.list({}),
  'audits.answer': (api) => api.audits.acquaint({ requestId: newId(), id: newId() }),
  'archive.view': (api) => api.archive.list({}),
  'archive.place': (api) => api.archive.intake(),
  'archive.share': (api) => api.archive.counterparts(),
  'organisation.people': (api) => api.organisation.people(),
  'organisation.invite': (api) => api.invitations.resend({ ...act(), days: 7 }),
  'rights.request': (api) => api.rights.withdraw(act()),
  'organisation.journal': (api) => api.journal.list({}),
  'powers.view': (api) => api.powers.list({}),
  'powers.register': (api) =>
    api.powers.register({
      requestId: newId(),
      source: { from: 'xml', contentBase64: 'PGEvPg==', signatureBase64: null },
    }),
  'signature.check': null,
  'notifications.view': (api) => api.notifications.list({}),
}

/** Everybody's category, trust, data, signature and rights, one lack at a time and all at once. */
function people(): [string, ParticipantActor][] {
  const whole: ParticipantActor = {
    ...(world.actors.head as ParticipantActor),
    confirmed: true,
    trusted: true,
    signature: true,
    gaps: [],
    grants: [EVERYTHING],
  }
  const grant = (...actions: (typeof EVERYTHING.actions)[number][]) => [{ ...EVERYTHING, actions }]
  return Object.entries({
    whole,
    unconfirmed: { ...whole, confirmed: false },
    untrusted: { ...whole, trusted: false },
    unsigned: { ...whole, signature: false },
    blank: { ...whole, gaps: [...PROFILE_FIELDS] },
    'without an address': { ...whole, gaps: ['email'] as const },
    'without a telephone': { ...whole, gaps: ['phone'] as const },
    viewer: { ...whole, grants: grant('view') },
    preparer: { ...whole, grants: grant('view', 'prepare') },
    signer: { ...whole, grants: grant('sign') },
    sender: { ...whole, grants: grant('send') },
    administrator: { ...whole, grants: grant('administer') },
    nobody: { ...whole, grants: [] },
    entrepreneur: { ...whole, category: 'ENTREPRENEUR' as const },
    individual: { ...whole, category: 'INDIVIDUAL' as const },
    stranger: {
      ...whole,
      confirmed: false,
      trusted: false,
      signature: false,
      gaps: [...PROFILE_FIELDS],
      grants: [],
    },
  })
}

/** Why the procedure refuses the function as such: FORBIDDEN with a reason of the judge's; null when it does not. */
async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
    return null
  } catch (error) {
    const { code, details } = toDomainError(error)
    return code === 'FORBIDDEN' && FUNCTION_REASONS.some((reason) => reason === details['reason'])
      ? details['reason']
      : null
  }
}

describe('ACC-8 the function list', () => {
  test('shows open what the procedures allow, and closed, for the same reason, what they refuse', async () => {
    for (const [name, actor] of people()) {
      const api = callerFor(actor)
      for (const view of await api.functions.list()) {
        const call = CALLS[view.key]
        if (!call) continue
        expect([name, view.key, await refusalOf(call(api))]).toEqual([
          name,
          view.key,
          view.open ? null : view.reason,
        ])
      }
    }
  })

  test('has every function that asks for something behind a permission', () => {
    const guarded = Object.values(PERMISSIONS).map((rule) => ('function' in rule ? rule.function : null))
    for (const key of FUNCTION_KEYS) {
      const { group, place, path, ...needs } = ruleOf(key)
      expect([group, place, path].every(Boolean)).toBe(true)
      if (Object.keys(needs).length > 0) expect(guarded).toContain(key)
    }
  })

  test('answers a permission as the list does, for everybody', () => {
    const whole = people()[0]![1]
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      const rule = PERMISSIONS[permission]
      if (!('function' in rule)) continue
      expect(refusePermission(whole, permission)).toBeNull()
      expect(refusePermission({ kind: 'anonymous' }, permission)).toBe('sign-in')
      expect(refusePermission(world.actors.inspector, permission)).toBe('wrong-side')
    }
  })
})
