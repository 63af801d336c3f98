import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { NOTICE_GROUPS, type ChannelChoices, type SaveChannels } from '../contract'
import { silencedGroups } from '../domain/channels'

/**
 * Writes down how the person wants to be told. INVALID_INPUT, naming the groups, when both channels are off where documents
 * of customs come.
 */
export async function saveChannels(
  context: CommandContext<SignedInActor>,
  { choices }: SaveChannels,
): Promise<ChannelChoices> {
  const { tx, actor, now } = context
  const { userId } = actor
  const silenced = silencedGroups(choices)
  if (silenced.length > 0)
    throw new DomainError('INVALID_INPUT', { fields: silenced.map((group) => `choices.${group}`) })
  for (const group of NOTICE_GROUPS) {
    const choice = { ...choices[group], updatedAt: now }
    await tx.channelChoice.upsert({
      where: { userId_group: { userId, group } },
      create: { userId, group, ...choice },
      update: choice,
    })
  }
  const chosen = NOTICE_GROUPS.map((group) => {
    const { mail, push } = choices[group]
    return [group, [...(mail ? ['mail'] : []), ...(push ? ['push'] : [])]]
  })
  const data = Object.fromEntries(chosen) as Record<string, string[]>
  await record(context, { type: 'channels.chosen', data }, { subjectId: userId })
  return choices
}
