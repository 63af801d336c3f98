import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { moscowDate } from '@/server/platform/moscow'
import { record } from '../../journal/record'
import type {
  ChangedWording,
  PublishWording,
  SetWordingTerm,
  WithdrawWording,
} from '../domain/wording-contract'
import { checkDefinition } from '../domain/check-definition'
import type { KindDefinition } from '../domain/definition'
import { sampleValues } from '../domain/sample'
import { valuesFromXml } from '../domain/xml-in'
import { toXml } from '../domain/xml-out'
import { parseXml } from '@/server/platform/xml'
import { dayOf, getRowForChange, storedDay } from '../wordings'
import { getDraft, refOf } from './keep-wording'

type Context = CommandContext<OfficerActor>

/**
 * Publishes a draft: from the day on, documents of its code are begun by it; those that exist keep theirs. The tree never
 * changes any more. FORM_INCOMPLETE with every problem that is left, INVALID_INPUT for a day that has passed.
 */
export async function publishWording(context: Context, input: PublishWording): Promise<ChangedWording> {
  const { tx, actor, now } = context
  // Whoever changes the list changes what every participant is asked for.
  assertFresh(actor, now)
  const row = await getDraft(context, input)
  const definition = row.definition as unknown as KindDefinition
  const problems = checkDefinition(definition)
  if (problems.length === 0 && !isReadBack(definition))
    problems.push({ code: 'sample-refused', at: '', params: { path: '', reason: 'wrong-shape' } })
  if (problems.length > 0) throw new DomainError('FORM_INCOMPLETE', { errors: problems })
  const today = moscowDate(now)
  const effectiveFrom = input.effectiveFrom ?? today
  if (effectiveFrom < today) throw new DomainError('INVALID_INPUT', { fields: ['effectiveFrom'] })
  const { count } = await tx.kindWording.updateMany({
    where: { id: row.id, version: input.version, state: 'DRAFT' },
    data: {
      state: 'PUBLISHED',
      effectiveFrom: storedDay(effectiveFrom),
      publishedBy: actor.userId,
      publishedAt: now,
      updatedAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  const { code, formatVersion: version, edition } = row
  await record(
    context,
    { type: 'wording.published', data: { code, version, edition, effectiveFrom } },
    { subjectId: row.id },
  )
  await announce(tx, { topic: 'catalogue', id: row.id })
  return { ...refOf(row), revision: input.version + 1 }
}

/** Is a document of the wording read by the portal as it was written. */
function isReadBack(definition: KindDefinition): boolean {
  const kinds = { byRoot: () => definition, byRootName: () => [definition] }
  return [1, 2].every((seed) => {
    const parsed = parseXml(new TextEncoder().encode(toXml(definition, sampleValues(definition, seed))))
    return parsed.ok && valuesFromXml(parsed.root, kinds, definition).errors.length === 0
  })
}

/** Changes the days on which documents may be begun by a published wording; a withdrawn one comes back by it. */
export async function setWordingTerm(context: Context, input: SetWordingTerm): Promise<ChangedWording> {
  const { tx, actor, now } = context
  assertFresh(actor, now)
  const { of, effectiveFrom, effectiveTo } = input
  if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
    throw new DomainError('INVALID_INPUT', { fields: ['effectiveTo'] })
  const row = await getRowForChange(tx, of, { id: newId(), now })
  await tx.kindWording.update({
    where: { id: row.id },
    data: {
      state: 'PUBLISHED',
      effectiveFrom: storedDay(effectiveFrom),
      effectiveTo: storedDay(effectiveTo),
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawalReason: null,
      updatedAt: now,
      version: { increment: 1 },
    },
  })
  await record(
    context,
    { type: 'wording.term-set', data: { ...of, effectiveFrom, effectiveTo } },
    { subjectId: row.id },
  )
  await announce(tx, { topic: 'catalogue', id: row.id })
  return { ...refOf(row), revision: row.version + 1 }
}

/** Takes a published wording off the list at once. Documents made by it stay as they are and go on. */
export async function withdrawWording(context: Context, input: WithdrawWording): Promise<ChangedWording> {
  const { tx, actor, now } = context
  assertFresh(actor, now)
  const row = await getRowForChange(tx, input.of, { id: newId(), now })
  if (row.state === 'WITHDRAWN') throw new DomainError('WRONG_STATUS', { status: row.state })
  await tx.kindWording.update({
    where: { id: row.id },
    data: {
      state: 'WITHDRAWN',
      withdrawnBy: actor.userId,
      withdrawnAt: now,
      withdrawalReason: input.reason,
      updatedAt: now,
      version: { increment: 1 },
    },
  })
  const effectiveFrom = dayOf(row.effectiveFrom)
  await record(
    context,
    { type: 'wording.withdrawn', data: { ...input.of, effectiveFrom } },
    { subjectId: row.id },
  )
  await announce(tx, { topic: 'catalogue', id: row.id })
  return { ...refOf(row), revision: row.version + 1 }
}
