import { addDays } from '@/server/modules/deadlines/domain/civil-day'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { CARD } from '../audits'
import { callerFor, type World } from '../world'
import {
  acted,
  answered,
  decided,
  draft,
  draftWithFile,
  head,
  inspector,
  opened,
  orderDraft,
  PLEA,
  required,
  running,
  withRequest,
} from './audit-cases'
import { OFFICER_SIDE, type Row } from './rows'

/** Who may look at documents of another kind, or at assigned cases only, knows of no audit. */
const seesNone = { otherKind: 'NOT_FOUND', assigned: 'NOT_FOUND', administrator: 'FORBIDDEN' } as const
/** Whose grants do not let them answer an audit. */
const lacksAnswer = {
  viewer: 'FORBIDDEN',
  otherKind: 'FORBIDDEN',
  assigned: 'FORBIDDEN',
  administrator: 'FORBIDDEN',
} as const
/** Officers act in audits of whose group they are; the chief steps in. */
const GROUP = ['inspector', 'chief'] as const
const notInGroup = { colleague: 'FORBIDDEN' } as const

/** Who may look at audits, of whatever organisation. */
const VIEWERS = ['head', 'viewer', 'otherKind', 'assigned', 'otherOrganisation', 'otherPerson'] as const

/** An address of the head's calendar. */
const ownFeed = async (world: World) =>
  (await callerFor(world.actors.head).audits.makeFeed(withRequest({}))).id

/** Rows of the access matrix: customs audits, the participant's side and «Постконтроль». */
export const AUDITS: Record<string, Row> = {
  'audits.list': {
    input: async (world) => {
      await running(world)
      return {}
    },
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'audits.get': {
    input: async (world) => ({ id: (await running(world)).id }),
    allow: ['head', 'viewer'],
    refused: seesNone,
  },
  'audits.document': {
    input: async (world) => {
      const { id, documentId } = await running(world)
      await callerFor(world.actors.head).audits.open({ requestId: newId(), id, documentId })
      return { id, documentId }
    },
    allow: ['head', 'viewer'],
    refused: seesNone,
  },
  'audits.open': {
    input: async (world) => withRequest(await running(world)),
    allow: ['head', 'viewer'],
    refused: seesNone,
  },
  'audits.confirm': {
    input: async (world) => withRequest(await running(world)),
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.acquaint': {
    input: async (world) => withRequest({ id: (await running(world)).id }),
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.assign': {
    input: async (world) => withRequest({ id: (await running(world)).id, userIds: [], former: [] }),
    allow: ['head'],
    refused: { ...seesNone, viewer: 'FORBIDDEN' },
  },
  'audits.saveAnswer': {
    input: async (world) => withRequest({ ...(await required(world)), version: 0, draft: PLEA }),
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.importAnswers': {
    input: async (world) => {
      const { itemId, ...of } = await required(world)
      return withRequest({ ...of, lines: [{ itemId, version: 0, draft: PLEA }] })
    },
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.writeReply': {
    input: async (world) => {
      const { itemId, ...of } = await required(world)
      const { audits } = callerFor(world.actors.head)
      await audits.saveAnswer(withRequest({ ...of, itemId, version: 0, draft: PLEA }))
      return withRequest({ ...of, itemIds: [itemId] })
    },
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.writeObjections': {
    input: async (world) => withRequest({ ...(await acted(world)), rows: [] }),
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.writeExplanation': {
    input: async (world) =>
      withRequest({ id: (await running(world)).id, text: 'Вес взят из упаковочного листа' }),
    allow: ['head'],
    refused: lacksAnswer,
  },
  'audits.writeComplaint': {
    input: async (world) => withRequest(await decided(world)),
    allow: ['head'],
    refused: lacksAnswer,
  },
  // One's own: everybody who may look at audits at all.
  'audits.reminders': { input: () => undefined, allow: VIEWERS, refused: { administrator: 'FORBIDDEN' } },
  'audits.setReminders': {
    input: () => withRequest({ days: [3, 0], mail: false }),
    allow: VIEWERS,
    refused: { administrator: 'FORBIDDEN' },
  },
  'audits.feeds': { input: () => undefined, allow: VIEWERS, refused: { administrator: 'FORBIDDEN' } },
  'audits.makeFeed': {
    input: () => withRequest({}),
    allow: VIEWERS,
    refused: { administrator: 'FORBIDDEN' },
  },
  'audits.revokeFeed': {
    input: async (world) => withRequest({ id: await ownFeed(world) }),
    allow: ['head'],
    refused: { administrator: 'FORBIDDEN' },
  },

  'auditConsole.list': {
    input: async (world) => {
      await opened(world)
      return {}
    },
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice', 'keeper'],
  },
  'auditConsole.get': {
    input: async (world) => ({ id: (await opened(world)).id }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'auditConsole.drafts': {
    input: async (world) => ({ id: (await opened(world)).id }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'auditConsole.document': {
    input: running,
    allow: ['inspector', 'colleague', 'chief'],
  },
  'auditConsole.participants': { input: () => ({ search: 'Общество' }), allow: OFFICER_SIDE },
  'auditConsole.statistics': { input: () => undefined, allow: OFFICER_SIDE },
  'auditConsole.officers': { input: () => undefined, allow: OFFICER_SIDE },
  'auditConsole.open': {
    input: (world) =>
      withRequest({
        form: 'DESK',
        participantId: head(world).participantId,
        card: CARD,
        group: [{ officerId: inspector(world).userId, role: 'lead' }],
      }),
    allow: ['inspector', 'colleague', 'chief'],
    // The lead is of another office than theirs.
    refused: { post: 'INVALID_INPUT', otherOffice: 'INVALID_INPUT', keeper: 'INVALID_INPUT' },
  },
  'auditConsole.changeCard': {
    input: async (world) => withRequest({ id: (await opened(world)).id, version: 1, card: CARD }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.changeGroup': {
    input: async (world) =>
      withRequest({
        id: (await opened(world)).id,
        version: 1,
        group: [{ officerId: inspector(world).userId, role: 'lead' }],
      }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.cancel': {
    input: async (world) =>
      withRequest({ id: (await opened(world)).id, version: 1, reason: 'Открыта ошибочно' }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.begin': {
    input: async (world) => withRequest({ id: (await opened(world)).id, what: { purpose: 'notification' } }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.save': {
    input: async (world) =>
      withRequest({ ...(await draft(world)), what: { purpose: 'notification' }, values: {} }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.discard': {
    input: async (world) => withRequest(await draft(world)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.removeFile': {
    input: async (world) => withRequest(await draftWithFile(world)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.askApproval': {
    input: async (world) => withRequest(await orderDraft(world)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.approve': {
    input: async (world) => withRequest(await orderDraft(world, true)),
    allow: ['chief'],
    refused: { inspector: 'FORBIDDEN', colleague: 'FORBIDDEN' },
  },
  'auditConsole.recall': {
    input: async (world) => withRequest(await orderDraft(world, true)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.return': {
    input: async (world) => withRequest({ ...(await orderDraft(world, true)), remark: 'Уточните основание' }),
    allow: ['chief'],
    refused: { inspector: 'FORBIDDEN', colleague: 'FORBIDDEN' },
  },
  'auditConsole.close': {
    input: async (world) => withRequest({ id: (await running(world)).id, version: 1 }),
    allow: [],
    // They reach the audit; it has not been decided.
    refused: { inspector: 'WRONG_STATUS', chief: 'WRONG_STATUS', colleague: 'WRONG_STATUS' },
  },
  'auditConsole.confirmSubmission': {
    input: async (world) => {
      const { id, submissionId } = await answered(world)
      return withRequest({ id, submissionId })
    },
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.acceptItem': {
    input: async (world) => withRequest(await answered(world)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.askAgain': {
    input: async (world) =>
      withRequest({
        ...(await answered(world)),
        reason: 'Нет второй страницы',
        until: addDays(moscowDate(now()), 30),
      }),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.refuseMoreTime': {
    input: async (world) => {
      const { id, requirementId, itemId } = await answered(world, 'more-time')
      return withRequest({ id, requirementId, itemIds: [itemId], reason: 'Срок достаточен' })
    },
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.prepareSending': {
    input: async (world) => withRequest(await draft(world)),
    allow: GROUP,
    refused: notInGroup,
  },
  'auditConsole.send': {
    input: async (world) =>
      withRequest({ ...(await draft(world)), signatures: [{ content: 'DOCUMENT', cms: 'AAAA' }] }),
    allow: [],
    // They reach the draft; nothing was put together to be signed.
    refused: { inspector: 'STALE_VERSION', chief: 'STALE_VERSION', colleague: 'FORBIDDEN' },
  },
}
