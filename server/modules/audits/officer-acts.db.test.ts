import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { sendDraft } from '@/server/testing/audit-answers'
import { begin, buildAudit, CARD, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildOfficer, officerActor } from '@/server/testing/build'
import { buildWorld, type World } from '@/server/testing/world'
import { changeGroup } from './commands/change-audit'
import { approveDocument, askApproval, saveDocument } from './commands/draft-document'
import { openAudit } from './commands/open-audit'
import { prepareDocument, sendDocument } from './commands/send-document'
import { writeObjections } from './commands/write-objections'
import type { GroupMember, Sent } from './domain/actions'
import type { AuditForm } from './domain/vocabulary'

let world: World
let inspector: OfficerActor
let colleague: OfficerActor
let strangersChief: OfficerActor
let participantId: string

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  colleague = world.actors.colleague as OfficerActor
  participantId = (world.actors.head as ParticipantActor).participantId
  const chief = await buildOfficer({ officeId: world.ids.otherOffice, rank: 'CHIEF' })
  strangersChief = await officerActor(chief, now())
})

const open = (group: GroupMember[], form: AuditForm = 'DESK') =>
  actAt(inspector, now(), openAudit, { requestId: newId(), form, participantId, card: CARD, group })
const lead = (): GroupMember => ({ officerId: inspector.userId, role: 'lead' })
const REFUSED = (reason: string) => ({ code: 'FORBIDDEN', details: { reason } })

it('what was prepared for signing is forgotten when the draft changes: facts and signed text cannot part', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const what = { purpose: 'requirement' as const, days: 10, items: [line(1)] }
  const begun = await begin(inspector, now(), id, what)
  const { documentId } = begun
  const at = (version: number) => ({ requestId: newId(), id, documentId, version })
  const prepared = await actAt(inspector, now(), prepareDocument, at(begun.documentVersion))
  const { values } = await asSystem((tx) => tx.auditDocument.findUniqueOrThrow({ where: { id: documentId } }))
  const saved = await actAt(inspector, now(), saveDocument, {
    ...at(prepared.documentVersion),
    what: { ...what, days: 30 },
    values: values as never,
  })
  const sending = actAt(inspector, now(), sendDocument, {
    ...at(saved.documentVersion),
    signatures: [{ content: 'DOCUMENT' as const, fileId: null, cms: 'AA==' }],
  })
  await expect(sending).rejects.toMatchObject({ code: 'STALE_VERSION' })
})

it('what was approved is signed only while the case is as it was; the group that signs is the group of the day', async () => {
  const chief = world.actors.chief as OfficerActor
  const { id } = await open([lead()], 'FIELD_UNPLANNED')
  const begun = await begin(inspector, now(), id, { purpose: 'order' })
  const at = (version: number) => ({ requestId: newId(), id, documentId: begun.documentId, version })
  const asked = await actAt(inspector, now(), askApproval, at(begun.documentVersion))
  const approved = await actAt(chief, now(), approveDocument, at(asked.documentVersion))
  // A day later nothing has changed but the day itself.
  const tomorrow = new Date(now().getTime() + 86_400_000)
  const prepared = await actAt(inspector, tomorrow, prepareDocument, at(approved.documentVersion))
  await actAt(inspector, tomorrow, changeGroup, {
    requestId: newId(),
    id,
    version: approved.version,
    group: [lead(), { officerId: colleague.userId, role: 'member' }],
  })
  await expect(
    actAt(inspector, tomorrow, prepareDocument, at(prepared.documentVersion)),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { reason: 'draft-outdated' } })
})

it('what nobody had to approve is prepared as the case is now, and not sent after its day', async () => {
  const { id } = await open([lead()])
  const begun = await begin(inspector, now(), id, { purpose: 'notification' })
  const at = (version: number) => ({ requestId: newId(), id, documentId: begun.documentId, version })
  const prepared = await actAt(inspector, now(), prepareDocument, at(begun.documentVersion))
  const sending = actAt(inspector, new Date(now().getTime() + 86_400_000), sendDocument, {
    ...at(prepared.documentVersion),
    signatures: [{ content: 'DOCUMENT' as const, fileId: null, cms: 'AA==' }],
  })
  await expect(sending).rejects.toMatchObject({
    code: 'SIGNATURE_REFUSED',
    details: { reason: 'TASK_EXPIRED' },
  })
})

it('a chief of another office, called into a group, has no powers of a chief in it', async () => {
  const { id } = await open([lead(), { officerId: strangersChief.userId, role: 'member' }], 'FIELD_UNPLANNED')
  const order: Sent = { purpose: 'order' }
  const begun = await begin(inspector, now(), id, order)
  const ask = { requestId: newId(), id, documentId: begun.documentId, version: begun.documentVersion }
  const asked = await actAt(inspector, now(), askApproval, ask)
  const approve = { ...ask, requestId: newId(), version: asked.documentVersion }
  await expect(actAt(strangersChief, now(), approveDocument, approve)).rejects.toMatchObject(
    REFUSED('chief-only'),
  )
  const chief = world.actors.chief as OfficerActor
  await expect(actAt(chief, now(), approveDocument, approve)).resolves.toBeTruthy()
})

it('the lead decides who is in the group, and whoever is only invited begins nothing', async () => {
  const opened = await open([lead(), { officerId: colleague.userId, role: 'invited' }])
  const usurped = {
    requestId: newId(),
    id: opened.id,
    version: opened.version,
    group: [{ officerId: colleague.userId, role: 'lead' as const }],
  }
  await expect(actAt(colleague, now(), changeGroup, usurped)).rejects.toMatchObject(REFUSED('invited'))
  await expect(begin(colleague, now(), opened.id, { purpose: 'notification' })).rejects.toMatchObject(
    REFUSED('invited'),
  )
})

it('the lead of a group is of the office that audits', async () => {
  const group: GroupMember[] = [{ officerId: strangersChief.userId, role: 'lead' }]
  await expect(open(group)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { reason: 'group' } })
})

it('a decision that decides nothing does not reach the chief, and one that does names who signed it', async () => {
  const chief = world.actors.chief as OfficerActor
  const { id } = await buildAudit(inspector, now(), { participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  await sendUnsigned(inspector, now(), id, {
    purpose: 'act',
    paragraphs: [{ id: 'a', unit: 'п. 1', text: 'Нашли' }],
  })
  const head = world.actors.head as ParticipantActor
  const { submissionId } = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows: [] })
  await sendDraft(head, now(), submissionId)
  const what = { purpose: 'decision' as const }
  const begun = await begin(inspector, now(), id, what)
  const { documentId } = begun
  const at = (version: number) => ({ requestId: newId(), id, documentId, version })
  const stored = () => asSystem((tx) => tx.auditDocument.findUniqueOrThrow({ where: { id: documentId } }))
  await expect(actAt(inspector, now(), askApproval, at(begun.documentVersion))).rejects.toMatchObject({
    code: 'FORM_INCOMPLETE',
    details: { errors: [{ path: 'Decisions.0.Text.0' }] },
  })
  const saved = await actAt(inspector, now(), saveDocument, {
    ...at(begun.documentVersion),
    what,
    values: {
      ...((await stored()).values as object),
      Decisions: [{ Decision_Variant_1: 'true', Text: ['Доначислить пошлину'] }],
    },
  })
  const asked = await actAt(inspector, now(), askApproval, at(saved.documentVersion))
  const approved = await actAt(chief, now(), approveDocument, at(asked.documentVersion))
  await actAt(inspector, now(), prepareDocument, at(approved.documentVersion))
  const { user } = await asSystem((tx) =>
    tx.officer.findUniqueOrThrow({ where: { userId: inspector.userId }, include: { user: true } }),
  )
  expect((await stored()).values).toMatchObject({
    CustomsIssuedDecision: {
      ApproverPerson: { PersonSurname: user.lastName, PersonName: user.firstName },
    },
  })
})
