import type { SignedInActor } from '@/server/auth/actor'
import { asActor, asSystem } from '@/server/platform/db/as-actor'
import { storage } from '@/server/platform/storage'
import type { Participant } from '@/prisma/generated/client'
import { findOwnParticipants } from './own-participants'

/** One file of the export; a stream is read when its turn comes. */
export interface ExportEntry {
  name: string
  input: string | AsyncIterable<Uint8Array>
  at: Date
}

/** Documents read at a time: memory does not grow with their number. */
const STEP = 20

const json = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one), 2)

/** Everything the portal keeps of a person that is theirs, in the order of the archive. */
export async function* exportEntries(actor: SignedInActor, at: Date): AsyncGenerator<ExportEntry> {
  const { userId } = actor
  const own = await asSystem((tx) => findOwnParticipants(tx, userId))
  yield { name: 'profile.json', input: json(await personOf(userId, own)), at }
  yield { name: 'sign-ins.json', input: json(await signInsOf(userId)), at }
  for (const participant of own) yield* documentsOf(userId, participant, at)
}

function personOf(userId: string, own: readonly Participant[]) {
  return asSystem(async (tx) => {
    const { passwordHash: _, ...user } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    return {
      user,
      participants: own,
      appointments: await tx.appointment.findMany({
        where: { userId },
        select: {
          role: true,
          title: true,
          validFrom: true,
          validTo: true,
          revokedAt: true,
          participant: { select: { name: true, taxId: true } },
          grants: {
            select: { actions: true, kinds: true, validFrom: true, validTo: true, assignedOnly: true },
          },
        },
      }),
      certificates: await tx.userCertificate.findMany({ where: { userId } }),
      consents: await tx.consent.findMany({ where: { userId } }),
      emailChanges: await tx.emailChange.findMany({ where: { userId } }),
      rightsRequests: await tx.rightsRequest.findMany({ where: { userId } }),
      channels: await tx.channelChoice.findMany({ where: { userId } }),
      // Without addresses and keys: whoever has them could send to the device.
      pushDevices: await tx.pushDevice.findMany({
        where: { userId },
        select: { id: true, sessionId: true, createdAt: true, acceptedAt: true },
      }),
      notifications: await tx.notification.findMany({ where: { userId }, orderBy: { id: 'asc' } }),
    }
  })
}

function signInsOf(userId: string) {
  return asSystem(async (tx) => ({
    sessions: await tx.userSession.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    signIns: await tx.signIn.findMany({ where: { userId }, orderBy: { id: 'asc' } }),
  }))
}

/** Documents of the person as a participant, read with the scope of that participant. */
async function* documentsOf(
  userId: string,
  { id: participantId }: Participant,
  at: Date,
): AsyncGenerator<ExportEntry> {
  const scope = { kind: 'participant', userId, participantId } as const
  const page = (after: string | null) => ({
    where: { participantId, ...(after && { id: { gt: after } }) },
    take: STEP,
  })
  const documents = byPages((after) =>
    asActor(scope, (tx) => tx.archiveDocument.findMany({ ...page(after), orderBy: { id: 'asc' } })),
  )
  for await (const { number, xml, createdAt } of documents)
    yield { name: `documents/${number}.xml`, input: xml, at: createdAt }

  const submissions = byPages((after) =>
    asActor(scope, (tx) =>
      tx.submission.findMany({
        ...page(after),
        orderBy: { id: 'asc' },
        include: { decision: true, changes: true, office: { select: { code: true, name: true } } },
      }),
    ),
  )
  for await (const one of submissions) yield { name: `submissions/${one.id}.json`, input: json(one), at }

  const files = byPages((after) =>
    asActor(scope, (tx) =>
      tx.file.findMany({
        where: { ownerParticipantId: participantId, state: 'STORED', ...(after && { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take: STEP,
      }),
    ),
  )
  for await (const { id, name, sha256, createdAt } of files) {
    if (!sha256 || !(await storage().stat(sha256))) continue
    const input = (await storage().open(sha256)) as AsyncIterable<Uint8Array>
    yield { name: `files/${id}-${safeName(name)}`, input, at: createdAt }
  }
}

/** Goes through a list by key, a page at a time. */
async function* byPages<Row extends { id: string }>(
  read: (after: string | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after: string | null = null; ;) {
    const rows: Row[] = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Names come from people: nothing of them may lead out of the folder. */
const safeName = (name: string) => name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
