import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { FunctionView } from './contract'
import { judge } from './domain/judge'
import { FUNCTION_KEYS, ruleOf } from './domain/table'

/** Every function of the cabinet with the verdict about it for the actor, in the order of the table. */
export function listFunctions({ actor }: QueryContext<ParticipantActor>): Promise<FunctionView[]> {
  return Promise.resolve(
    FUNCTION_KEYS.map((key) => {
      const { group, place, path } = ruleOf(key)
      const href = place === 'cabinet' ? `/cabinet/${actor.participantId}${path}` : path
      return { key, group, href, ...judge(actor, key) }
    }),
  )
}
