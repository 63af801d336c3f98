import { createHash } from 'node:crypto'
import type { SignedInActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { vapid } from '@/server/platform/vapid'
import { describeDevice } from '../profile/domain/device'
import { NOTICE_GROUPS, type ChannelChoice, type ChannelsView, type NoticeGroup } from './contract'
import { completeChoices, USUAL_CHANNELS } from './domain/channels'

/** How the person is told, and on which devices; their own alone. */
export async function getChannels({ tx, actor }: QueryContext<SignedInActor>): Promise<ChannelsView> {
  const { userId } = actor
  const rows = await tx.channelChoice.findMany({ where: { userId } })
  const { email, officer, _count } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      officer: { select: { revokedAt: true } },
      _count: { select: { appointments: true } },
    },
  })
  const devices = await tx.pushDevice.findMany({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    include: { session: { select: { device: true } } },
  })
  // Officers are told of audits alone; whoever acts for somebody as well, of everything.
  const onlyOfficer = officer !== null && officer.revokedAt === null && _count.appointments === 0
  return {
    choices: completeChoices(rows),
    groups: onlyOfficer ? ['audits'] : NOTICE_GROUPS,
    hasEmail: email !== null,
    pushKey: vapid()?.publicKey ?? null,
    devices: devices.map(({ id, endpoint, session, createdAt, acceptedAt }) => ({
      id,
      endpointHash: createHash('sha256').update(endpoint).digest('hex'),
      device: describeDevice(session.device),
      createdAt: createdAt.toISOString(),
      acceptedAt: acceptedAt?.toISOString() ?? null,
    })),
  }
}

/** How a person wants to be told of one group. For jobs: it reads what is the person's own. */
export async function choiceOf(tx: Tx, userId: string, group: NoticeGroup): Promise<ChannelChoice> {
  const row = await tx.channelChoice.findUnique({ where: { userId_group: { userId, group } } })
  return row ? { mail: row.mail, push: row.push } : USUAL_CHANNELS
}
