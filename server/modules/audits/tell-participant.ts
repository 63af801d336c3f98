import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { announce } from '@/server/platform/live'
import type { LoadedAudit } from './load'
import { AUDIT_KIND } from './policy'

/** What is being prepared is the participant's own: only its people look again. */
export const tellParticipant = ({ tx }: QueryContext<ParticipantActor>, { row, state }: LoadedAudit) =>
  announce(tx, {
    topic: 'audit',
    id: row.id,
    participantId: row.participantId,
    kindCode: AUDIT_KIND,
    owners: state.assigned.slice(0, 100),
  })
