import type { ParticipantActor } from '@/server/auth/actor'
import { allows } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { findKindInForce, listKindsInForce } from '../catalogue/commands/find-kind'
import type { FormValues, KindDefinition } from '../catalogue/domain/definition'
import type { AskableKind } from './contract'
import { defaultValues } from './domain/defaults'

/** What the actor may ask of customs, in the order of the list. */
export async function listAskable(context: QueryContext<ParticipantActor>): Promise<AskableKind[]> {
  const kinds = await listKindsInForce(context)
  return kinds
    .filter(({ direction, code }) => direction === 'request' && may(context.actor, code))
    .map(({ code, category, title, summary }) => ({ code, category, title, summary }))
}

/** The form of one question with what it begins with. */
export async function getAskForm(
  context: QueryContext<ParticipantActor>,
  input: { kindCode: string },
): Promise<{ definition: KindDefinition; values: FormValues }> {
  const definition = await findKindInForce(context, input.kindCode)
  if (definition?.direction !== 'request' || !may(context.actor, definition.code)) throw notFound()
  return { definition, values: defaultValues(definition, moscowDate(context.now)) }
}

// What a person begins is theirs, so a grant on assigned cases is enough.
const may = (actor: ParticipantActor, kindCode: string) => allows(actor, 'request', { kindCode, mine: true })
