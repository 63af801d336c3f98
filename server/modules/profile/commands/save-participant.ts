import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { plainIdentifier } from '../../participants/domain/explain-identifier'
import { countryOf, participantRules } from '../../participants/domain/identifiers-of'
import type { SaveParticipant } from '../contract'
import { participantFaults } from '../domain/check-profile'
import { refuseFaults } from '../refuse-faults'

/**
 * Keeps what the head typed about a participant that nobody has confirmed yet. FORBIDDEN for others, and where ЕСИА or a
 * certificate brought the data; STALE_VERSION when somebody was faster.
 */
export async function saveParticipant(
  context: CommandContext<ParticipantActor>,
  { requestId: _, version, ...draft }: SaveParticipant,
): Promise<{ version: number }> {
  const { tx, actor } = context
  if (actor.role !== 'HEAD') throw new DomainError('FORBIDDEN', { reason: 'not-head' })
  const own = { id: actor.participantId }
  const { source, confirmed, category } = await tx.participant.findUniqueOrThrow({ where: own })
  if (source !== 'PASSWORD' || confirmed)
    throw new DomainError('FORBIDDEN', { reason: 'source', door: source })
  refuseFaults(participantFaults(draft, category))
  const rules = participantRules(countryOf(draft.country), category)
  const number = (field: 'taxId' | 'kpp' | 'ogrn') => (rules[field] && plainIdentifier(draft[field])) || null
  const { count } = await tx.participant.updateMany({
    where: { ...own, version, source: 'PASSWORD', confirmed: false },
    data: {
      name: draft.name,
      shortName: draft.shortName,
      country: draft.country,
      taxId: number('taxId'),
      kpp: number('kpp'),
      ogrn: number('ogrn'),
      address: draft.address || null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await record(
    context,
    { type: 'participant.changed', data: { version: version + 1 } },
    { subjectId: own.id },
  )
  return { version: version + 1 }
}
