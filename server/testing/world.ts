import { createHash } from 'node:crypto'
import type { Actor } from '@/server/auth/actor'
import { mintActor, type ActingFor } from '@/server/auth/mint'
import { endSession, startSession } from '@/server/modules/accounts/commands/start-session'
import { INFORMATION_OFFICE } from '@/server/modules/catalogue/domain/kinds/information/build'
import { completeUpload } from '@/server/modules/files/commands/complete-upload'
import { reserveAttachments, reserveDecisionFiles } from '@/server/modules/submissions/commands/reserve-files'
import { archiveSubmission } from '@/server/modules/submissions/commands/archive-submission'
import { createSubmission } from '@/server/modules/submissions/commands/create-submission'
import { deliverSubmission } from '@/server/modules/submissions/commands/deliver-submission'
import { registerSubmission } from '@/server/modules/submissions/commands/register-submission'
import { portalKey } from '@/server/modules/receipts/portal-key'
import { saveDraft } from '@/server/modules/submissions/commands/save-draft'
import { sendSubmission } from '@/server/modules/submissions/commands/send-submission'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import type { Status } from '@/server/modules/submissions/domain/states'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { createCaller } from '@/server/trpc/root'
import {
  actAt,
  buildAppointment,
  buildOffice,
  buildOfficer,
  buildParticipant,
  buildUser,
  officerActor,
  participantActor,
} from './build'
import { decideUnsigned } from './decide'

/** A mark in everything that belongs to the participant of the world: nobody else may ever be shown it. */
export const SECRET = 'сведения не для чужих глаз'

/** Typed calls as an actor, with the permissions and scopes of a request. */
export const callerFor = (actor: Actor) =>
  createCaller({
    traceId: newId(),
    actor: () => Promise.resolve(actor),
    client: { address: '192.0.2.1', device: 'a test' },
  })

/**
 * A small world for tests of access: one participant with people of different rights, another organisation, an
 * individual, an office with a post below it and a foreign office. Actors are minted from sessions, as for a request.
 */
export async function buildWorld() {
  // As a process does when it begins: what is sent here has its receipt at once.
  await portalKey()
  const at = now()
  const office = await buildOffice({ code: '90113000' })
  const post = await buildOffice({ code: '90113110', parentId: office })
  const otherOffice = await buildOffice({ code: '90012000' })
  await buildOffice({ code: INFORMATION_OFFICE, receives: false })
  const ownId = await buildParticipant({ name: `Общество с ограниченной ответственностью «${SECRET}»` })
  const otherId = await buildParticipant()
  /** A third organisation without people here, to which documents may be given. */
  const partnerTaxId = '0000202561'
  await buildParticipant({ taxId: partnerTaxId })
  const individualId = await buildParticipant({ category: 'INDIVIDUAL', name: 'Чужая Инна Петровна' })

  const head = await buildUser({ lastName: 'Главная', trusted: true, phone: '+7 900 000-00-01' })
  await buildAppointment({ participantId: ownId, userId: head })
  const appointed = async (values: Partial<Parameters<typeof buildAppointment>[0]>) => {
    const userId = await buildUser()
    await buildAppointment({ participantId: ownId, userId, role: 'EMPLOYEE', title: 'Сотрудник', ...values })
    return userId
  }
  const viewer = await appointed({ grants: [{ actions: ['view'] }] })
  const asker = await appointed({ grants: [{ actions: ['view', 'request'] }] })
  const otherKind = await appointed({
    grants: [{ actions: ['view', 'prepare', 'send'], kinds: ['1002003E'] }],
  })
  const revoked = await appointed({
    grants: [{ actions: ['view', 'prepare', 'send'] }],
    revokedAt: new Date(at.getTime() - 1_000),
  })
  const expired = await appointed({
    grants: [{ actions: ['view', 'prepare', 'send'] }],
    validTo: new Date(at.getTime() - 1_000),
  })
  const annulled = await appointed({ grants: [{ actions: ['view', 'prepare', 'send'] }] })
  const suspended = await appointed({
    grants: [{ actions: ['view', 'prepare', 'send'] }],
    suspendedAt: new Date(at.getTime() - 1_000),
  })
  const assigned = await appointed({
    grants: [{ actions: ['view', 'prepare', 'send'], assignedOnly: true }],
  })
  const administrator = await appointed({ role: 'ADMINISTRATOR' })
  const left = await appointed({ grants: [{ actions: ['view', 'prepare', 'send'] }] })
  const otherHead = await buildUser()
  await buildAppointment({ participantId: otherId, userId: otherHead })
  const individual = await buildUser()
  await buildAppointment({ participantId: individualId, userId: individual })

  const inspector = await buildOfficer({ officeId: office })
  const colleague = await buildOfficer({ officeId: office })
  const chief = await buildOfficer({ officeId: office, rank: 'CHIEF' })
  const postInspector = await buildOfficer({ officeId: post })
  const otherInspector = await buildOfficer({ officeId: otherOffice })
  const keeper = await buildOfficer({
    officeId: otherOffice,
    duties: ['trust', 'catalogue', 'exchange', 'calendar'],
  })
  const dismissed = await buildOfficer({ officeId: office, revokedAt: at })

  const mint = async (userId: string, actingFor: ActingFor, ended = false): Promise<Actor> => {
    const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
    if (ended) await endSession(sessionId)
    return mintActor(sessionId, actingFor, now())
  }
  const own = { participantId: ownId }
  const actors = {
    anonymous: { kind: 'anonymous' } as Actor,
    head: await mint(head, own),
    viewer: await mint(viewer, own),
    /** A viewer who may also ask customs for information. */
    asker: await mint(asker, own),
    otherKind: await mint(otherKind, own),
    revoked: await mint(revoked, own),
    expired: await mint(expired, own),
    suspended: await mint(suspended, own),
    /** Sees only cases assigned to them; none is. */
    assigned: await mint(assigned, own),
    /** Manages access, and may do nothing with documents. */
    administrator: await mint(administrator, own),
    ended: await mint(left, own, true),
    notActing: await mint(head, null),
    /** The head of another organisation, in their own cabinet. */
    otherOrganisation: await mint(otherHead, { participantId: otherId }),
    /** The same, who writes the world's participant into the address. */
    intruder: await mint(otherHead, own),
    otherPerson: await mint(individual, { participantId: individualId }),
    inspector: await mint(inspector, 'console'),
    colleague: await mint(colleague, 'console'),
    chief: await mint(chief, 'console'),
    /** An officer of a post below: offices look down, never up. */
    post: await mint(postInspector, 'console'),
    otherOffice: await mint(otherInspector, 'console'),
    /** An officer of another office who keeps the list of accredited authorities. */
    keeper: await mint(keeper, 'console'),
    dismissed: await mint(dismissed, 'console'),
    annulled: { kind: 'anonymous' } as Actor,
  }
  const annulledSession = await startSession({
    userId: annulled,
    door: 'PASSWORD',
    address: null,
    device: null,
  })
  await asSystem((tx) => tx.user.update({ where: { id: annulled }, data: { annulledAt: now() } }))
  actors.annulled = await mintActor(annulledSession, own, now())

  return {
    actors,
    ids: { own: ownId, other: otherId, partnerTaxId, office, post, otherOffice, head, inspector, colleague },
    /** A submission of the participant to the office, brought into a status by the real commands. */
    submission: (status: Exclude<Status, 'WITHDRAWN' | 'DISCARDED'>) =>
      buildSubmission({ head, ownId, inspector, officeCode: '90113000' }, status),
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
export type ActorName = keyof World['actors']

interface Cast {
  head: string
  ownId: string
  inspector: string
  officeCode: string
}

/** Builds a petition and takes it as far as `status`; answers its reference and the id of its attachment and decision file. */
async function buildSubmission(cast: Cast, status: Status) {
  const at = now()
  const actor = await participantActor(cast.head, cast.ownId, at)
  const officer = await officerActor(cast.inspector, at)
  const system = { kind: 'system', process: 'test' } as const
  const act = (ref: SubmissionRef) => ({ requestId: newId(), id: ref.id, version: ref.version })

  let ref = await actAt(actor, at, createSubmission, { requestId: newId(), kindCode: '1050030E' })
  const { values } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: ref.id } }))
  ref = await actAt(actor, at, saveDraft, {
    ...act(ref),
    officeCode: cast.officeCode,
    values: {
      ...(values as Record<string, unknown>),
      PetitionType: { ApplicationType: '1' },
      Annotation: [`Тема: ${SECRET}`],
      MessageText: [{ TextPara: [SECRET] }],
    },
  })
  const [fileId] = await actAt(actor, at, reserveAttachments, {
    submissionId: ref.id,
    files: [{ name: `${SECRET}.pdf`, size: 3, type: 'application/pdf' }],
  })
  await completeFile(fileId!)
  let decisionFileId: string | null = null
  const steps: [Status, () => Promise<void>][] = [
    ['ARCHIVED', async () => void (ref = await actAt(actor, at, archiveSubmission, act(ref)))],
    ['SENT', async () => void (ref = await actAt(actor, at, sendSubmission, act(ref)))],
    [
      'DELIVERED',
      async () => {
        await actAt(system, at, deliverSubmission, ref.id)
        ref = { ...ref, version: ref.version + 1, status: 'DELIVERED' }
      },
    ],
    ['REGISTERED', async () => void (ref = await actAt(officer, at, registerSubmission, act(ref)))],
    [
      status === 'REFUSED' ? 'REFUSED' : 'ACCEPTED',
      async () => {
        decisionFileId = await reserveDecision(officer, ref.id, at)
        const outcome = status === 'REFUSED' ? 'REFUSED' : 'ACCEPTED'
        ref = await decideUnsigned(officer, at, ref.id, { outcome, text: SECRET })
      },
    ],
  ]
  if (status !== 'DRAFT') {
    for (const [reached, step] of steps) {
      await step()
      if (reached === status) break
    }
  }
  return { ...ref, fileId: fileId!, decisionFileId: decisionFileId as string | null }
}

/** Reserves and completes a decision file of three bytes. */
export async function reserveDecision(
  officer: Parameters<typeof reserveDecisionFiles>[0]['actor'],
  submissionId: string,
  at: Date,
): Promise<string> {
  const [id] = await actAt(officer, at, reserveDecisionFiles, {
    submissionId,
    files: [{ name: 'Решение.pdf', size: 3, type: 'application/pdf' }],
  })
  await completeFile(id!)
  return id!
}

/** Reports a reserved file as stored, as the ingest does. */
export async function completeFile(fileId: string, refusal?: 'EXECUTABLE') {
  const bytes = Buffer.from('%PD')
  await actAt({ kind: 'system', process: 'test' } as const, now(), completeUpload, {
    fileId,
    verdict: refusal ? { accepted: false, scanned: false, refusal } : { accepted: true, scanned: false },
    type: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}
