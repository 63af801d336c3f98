import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext, OpenContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import type { AdoptDrafts, OpenOrganisation } from '../contract'
import { findIdentifierProblem, identifierRules, UNCONFIRMED_LIMIT } from '../domain/opening'
import { adoptableOf } from '../opened'

/**
 * Opens an organisation by typed-in numbers (ORG-1): unconfirmed, with its opener as the head, and few functions. It never
 * becomes the confirmed one: that is opened by its real head, who must not inherit a stranger.
 */
export async function openOrganisation(
  context: CommandContext<SignedInActor>,
  input: OpenOrganisation,
): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const { country, category, name } = input
  const wrong = findIdentifierProblem(country, category, input)
  if (wrong) throw new DomainError('IDENTIFIER_INVALID', wrong)
  // One person's openings go one after another, so that the limit holds.
  await tx.$queryRaw`select id::text from "user" where id = ${actor.userId}::uuid for update`
  const own = await tx.participant.findMany({ where: openedBy(actor.userId), select: { taxId: true } })
  if (own.some(({ taxId }) => taxId === input.taxId))
    throw new DomainError('FORBIDDEN', { reason: 'already-open' })
  if (own.length >= UNCONFIRMED_LIMIT)
    throw new DomainError('FORBIDDEN', { reason: 'too-many-unconfirmed', limit: UNCONFIRMED_LIMIT })
  const rules = identifierRules(country, category)
  const id = newId()
  await tx.participant.create({
    data: {
      id,
      category,
      country,
      name,
      shortName: shortNameOf(name),
      taxId: input.taxId,
      kpp: rules.kpp ? input.kpp || null : null,
      ogrn: rules.ogrn ? input.ogrn : null,
      source: 'PASSWORD',
      confirmed: false,
      createdAt: now,
    },
  })
  await tx.appointment.create({
    data: {
      id: newId(),
      participantId: id,
      userId: actor.userId,
      role: 'HEAD',
      title: category === 'ENTREPRENEUR' ? 'Индивидуальный предприниматель' : 'Руководитель',
      validFrom: now,
      createdBy: actor.userId,
      createdAt: now,
    },
  })
  await record(
    context,
    { type: 'participant.opened', data: { door: 'PASSWORD', confirmed: false } },
    { subjectId: id, participantId: id },
  )
  return { id }
}

const openedBy = (userId: string) => ({
  confirmed: false,
  annulledAt: null,
  source: 'PASSWORD' as const,
  appointments: { some: { userId, role: 'HEAD' as const, source: 'PASSWORD' as const, revokedAt: null } },
})

/** «Общество с ограниченной ответственностью «Север»» → «ООО «Север»». */
function shortNameOf(name: string): string {
  return FORMS.reduce((text, [long, short]) => text.replace(long, short), name)
}
const FORMS: readonly [RegExp, string][] = [
  [/общество с ограниченной ответственностью/i, 'ООО'],
  [/товарищество с ограниченной ответственностью/i, 'ТОО'],
  [/публичное акционерное общество/i, 'ПАО'],
  [/акционерное общество/i, 'АО'],
  [/индивидуальный предприниматель/i, 'ИП'],
]

/**
 * Moves drafts of an unconfirmed organisation into the confirmed one the actor heads: the same person opened it, and its
 * numbers are the same. What was archived there stays there: an archive number never changes its owner. Runs with the
 * portal's scope, since no actor ever reaches two participants at once.
 */
export async function adoptDrafts(context: OpenContext, input: AdoptDrafts): Promise<{ moved: number }> {
  const { tx, actor, now } = context
  if (actor.kind !== 'participant') throw notFound()
  const from = (await adoptableOf(context, actor)).find(({ id }) => id === input.fromId)
  if (!from) throw notFound()
  const { participantId } = actor
  const drafts = await tx.submission.findMany({
    where: { participantId: from.id, status: 'DRAFT' },
    select: { id: true },
  })
  const submissions = drafts.map(({ id }) => id)
  await tx.submission.updateMany({
    where: { id: { in: submissions }, status: 'DRAFT' },
    data: { participantId, updatedAt: now, version: { increment: 1 } },
  })
  await tx.file.updateMany({
    where: { submissions: { some: { submissionId: { in: submissions } } }, ownerParticipantId: from.id },
    data: { ownerParticipantId: participantId },
  })
  await record(
    context,
    { type: 'participant.drafts-adopted', data: { fromId: from.id, submissions } },
    { subjectId: participantId, participantId },
  )
  return { moved: submissions.length }
}
