import { beforeAll, expect, test } from 'vitest'
import { EVERYTHING, type Action, type ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { getKind } from '../catalogue/domain/registry'
import { sampleValues } from '../catalogue/domain/sample'
import { toXml } from '../catalogue/domain/xml-out'
import { insertDraft } from './commands/create-submission'

let world: World
let head: ParticipantActor
beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
})

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return { code, ...details }
    },
  )

test.each(['1006928E', '1006943E', '1006925E'])(
  'an answer to an audit (%s) is begun neither as a form nor from a file outside of the audit',
  async (kindCode) => {
    const api = callerFor(head).submissions
    const file = Buffer.from(toXml(getKind(kindCode), sampleValues(getKind(kindCode), 3)))
    const refused = { code: 'FORBIDDEN', reason: 'only-in-audit' }
    expect(await refusal(api.create({ requestId: newId(), kindCode }))).toEqual(refused)
    expect(
      await refusal(
        api.importXml({
          requestId: newId(),
          fileName: 'ответ.xml',
          contentBase64: file.toString('base64'),
        }),
      ),
    ).toEqual(refused)
  },
)

test('a question to customs is begun by the right to ask, of a confirmed participant', async () => {
  const kind = getKind('9910001E')
  const begin = (actor: ParticipantActor) => actAt(actor, now(), insertQuestion, { requestId: newId() })
  const insertQuestion: Parameters<typeof actAt<ParticipantActor, object, unknown>>[2] = (context) =>
    insertDraft(context, kind, { values: {}, from: 'form' })
  const without = (actions: Action[]) => ({ ...head, grants: [{ ...EVERYTHING, actions }] })
  expect(await refusal(begin(without(['view', 'prepare'])))).toEqual({
    code: 'FORBIDDEN',
    reason: 'no-right',
    action: 'request',
  })
  expect(await refusal(begin({ ...head, confirmed: false }))).toEqual({
    code: 'FORBIDDEN',
    reason: 'not-confirmed',
  })
  expect(await refusal(begin(without(['view', 'request'])))).toBeNull()
})
