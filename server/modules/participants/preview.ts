import { ACTIONS, allows, heldBy, type ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { ownArchive } from '../archive/policy'
import { listKindsInForce } from '../catalogue/commands/find-kind'
import type { KindSummary } from '../catalogue/contract'
import { begunByParticipant } from '../catalogue/domain/in-force'
import { refuseFunction } from '../functions/domain/judge'
import { participantScope } from '../submissions/policy'
import type { PreviewRights, RightsPreview } from './contract'
import { appointmentState, inForce } from './domain/appointment'
import { beginningOf, endOf } from './domain/term'
import { grantRows } from './people'

/** Nobody: an invited person has no documents of their own yet. */
const NEWCOMER = '00000000-0000-0000-0000-000000000000'

/**
 * What would a person with these rights see now. The rights are made into an actor, and the policies that guard documents,
 * the archive and functions are asked about that actor: nothing is judged here.
 */
export async function previewRights(
  context: QueryContext<ParticipantActor>,
  input: PreviewRights,
): Promise<RightsPreview> {
  const { tx, actor, now } = context
  const person = input.id
    ? await tx.appointment.findFirst({ where: { id: input.id, participantId: actor.participantId } })
    : null
  if (input.id && !person) throw notFound()
  const validFrom = input.from ? beginningOf(input.from) : now
  const term = { validFrom, validTo: input.until ? endOf(input.until) : null, revokedAt: null }
  const active = appointmentState({ ...term, suspendedAt: person?.suspendedAt ?? null }, now) === 'active'
  const drafts = await grantRows(context, input.grants, validFrom)
  const rows = drafts.filter((row) => active && inForce(row, now))
  const holder: ParticipantActor = {
    ...actor,
    userId: person?.userId ?? NEWCOMER,
    role: input.role,
    grants: active ? heldBy(input.role, rows) : [],
  }
  const looks = holder.grants.some((grant) => grant.actions.includes('view'))
  return {
    inForce: active,
    sections: SECTIONS.filter(({ key }) => refuseFunction(holder, key) === null).map(
      ({ section }) => section,
    ),
    kinds: kindsOf(holder, await listKindsInForce(context)),
    documents: looks ? await tx.submission.count({ where: participantScope(holder) }) : 0,
    archived: looks ? await tx.archiveDocument.count({ where: ownArchive(holder) }) : 0,
  }
}

const SECTIONS = [
  { key: 'documents.view', section: 'documents' },
  { key: 'archive.view', section: 'archive' },
  { key: 'organisation.people', section: 'organisation' },
] as const

function kindsOf(holder: ParticipantActor, kinds: readonly KindSummary[]): RightsPreview['kinds'] {
  return kinds
    .filter(begunByParticipant)
    .map(({ code }) => ({
      code,
      actions: ACTIONS.filter(
        (action) => action !== 'administer' && allows(holder, action, { kindCode: code, mine: true }),
      ).map((action) => ({ action, own: !allows(holder, action, { kindCode: code, mine: false }) })),
    }))
    .filter(({ actions }) => actions.length > 0)
}
