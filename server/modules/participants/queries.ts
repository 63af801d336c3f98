import type { Action, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type { Page } from '../submissions/contract'
import { nameOf } from '../accounts/domain/name'
import type {
  InvitationView,
  ListPage,
  OrganisationPerson,
  OwnRights,
  PersonGrant,
  RightsRequestView,
} from './contract'
import { appointmentState } from './domain/appointment'
import { lastDayOf } from './domain/term'
import { invitationState, offerOf } from './invitation'
import { findPeople, type PersonRow } from './people'
import { peopleAbilities } from './policy'

/** People of the organisation and their rights, for its administrators. */
export async function listPeople(context: QueryContext<ParticipantActor>): Promise<OrganisationPerson[]> {
  const { actor, now } = context
  const rows = await findPeople(context, actor.participantId)
  return rows.map((row) => {
    const state = appointmentState(row, now)
    return {
      id: row.id,
      version: row.version,
      name: nameOf(row.user),
      email: row.user.email,
      title: row.title,
      role: row.role,
      source: row.source,
      grants: row.grants.map(grantView),
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
      state,
      self: row.userId === actor.userId,
      may: peopleAbilities(actor, { ...row, state }),
    }
  })
}

function grantView(grant: PersonRow['grants'][number]): PersonGrant {
  return {
    id: grant.id,
    actions: grant.actions as Action[],
    kinds: grant.kinds,
    validFrom: grant.validFrom.toISOString(),
    validTo: grant.validTo?.toISOString() ?? null,
    assignedOnly: grant.assignedOnly,
  }
}

/** Invitations of the organisation, newest first, by key. */
export async function listInvitations(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  input: ListPage,
): Promise<Page<InvitationView>> {
  const rows = await tx.invitation.findMany({
    where: { participantId: actor.participantId, ...(input.cursor && { id: { lt: input.cursor } }) },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const ids = page.map((row) => row.acceptedBy).filter((id) => id !== null)
  const people = await tx.user.findMany({ where: { id: { in: ids } } })
  const items = page.map((row) => {
    const person = people.find(({ id }) => id === row.acceptedBy)
    return {
      id: row.id,
      email: row.email,
      ...offerOf(row),
      sentAt: row.sentAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      state: invitationState(row, now),
      acceptedBy: person ? { name: nameOf(person), email: person.email } : null,
    }
  })
  return { items, nextCursor: rows.length > input.limit ? page[page.length - 1]!.id : null }
}

/** Requests for rights of the organisation's people: those that wait first, then the latest. */
export async function listRightsRequests(
  context: QueryContext<ParticipantActor>,
): Promise<RightsRequestView[]> {
  const { tx, actor } = context
  const where = { participantId: actor.participantId }
  const waiting = await tx.rightsRequest.findMany({
    where: { ...where, status: 'PENDING' },
    orderBy: { id: 'asc' },
    take: 200,
  })
  const answered = await tx.rightsRequest.findMany({
    where: { ...where, status: { not: 'PENDING' } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return requestViews(context, [...waiting, ...answered])
}

/** One's own rights in the organisation, and what one has asked for. */
export async function getOwnRights(context: QueryContext<ParticipantActor>): Promise<OwnRights> {
  const { tx, actor } = context
  const { participantId, userId } = actor
  const row = await tx.appointment.findUnique({
    where: { participantId_userId: { participantId, userId } },
    include: { grants: { orderBy: { id: 'asc' } } },
  })
  if (!row) throw notFound()
  const requests = await tx.rightsRequest.findMany({
    where: { participantId, userId },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return {
    role: row.role,
    title: row.title,
    grants: row.grants.map(grantView),
    validTo: row.validTo?.toISOString() ?? null,
    requests: await requestViews(context, requests),
  }
}

async function requestViews(
  context: QueryContext<ParticipantActor>,
  rows: Awaited<ReturnType<typeof context.tx.rightsRequest.findMany>>,
): Promise<RightsRequestView[]> {
  const { tx, actor } = context
  const askers = await tx.appointment.findMany({
    where: { participantId: actor.participantId, userId: { in: rows.map(({ userId }) => userId) } },
    include: { user: true },
  })
  return rows.map((row) => {
    const asker = askers.find(({ userId }) => userId === row.userId)
    return {
      id: row.id,
      name: asker ? nameOf(asker.user) : '',
      title: asker?.title ?? '',
      self: row.userId === actor.userId,
      actions: row.actions as Action[],
      kinds: row.kinds,
      until: row.validTo && lastDayOf(row.validTo),
      reason: row.reason,
      status: row.status,
      answer: row.answer,
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    }
  })
}
