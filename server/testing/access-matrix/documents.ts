import { newId } from '@/server/platform/ids'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { callerFor, reserveDecision, type World } from '../world'
import { act, lacksPrepare, OFFICER_SIDE, type Row } from './rows'

/** Rows of the access matrix: submissions, archive, catalogue, offices, queue. */
export const DOCUMENTS: Record<string, Row> = {
  'submissions.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'submissions.get': {
    input: async (world) => ({ id: (await world.submission('ACCEPTED')).id }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'submissions.create': {
    input: () => ({ requestId: newId(), kindCode: '1050030E' }),
    allow: ['head'],
    empty: ['assigned', 'otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', otherKind: 'FORBIDDEN', administrator: 'FORBIDDEN' },
  },
  'submissions.copy': {
    input: async (world) => ({ requestId: newId(), id: (await world.submission('SENT')).id }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.importXml': {
    input: () => ({
      requestId: newId(),
      fileName: 'a.xml',
      contentBase64: Buffer.from('<a/>').toString('base64'),
    }),
    allow: [],
    refused: {
      head: 'XML_INVALID',
      viewer: 'FORBIDDEN',
      otherKind: 'XML_INVALID',
      assigned: 'XML_INVALID',
      administrator: 'FORBIDDEN',
      otherOrganisation: 'XML_INVALID',
      otherPerson: 'XML_INVALID',
    },
  },
  'submissions.save': {
    input: async (world) => ({ ...act(await world.submission('DRAFT')), values: {}, officeCode: null }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.removeFile': {
    input: async (world) => {
      const { id, fileId } = await world.submission('DRAFT')
      return { requestId: newId(), id, fileId }
    },
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.archive': {
    input: async (world) => act(await world.submission('DRAFT')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.reopen': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.discard': {
    input: async (world) => act(await world.submission('DRAFT')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.askApproval': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: [],
    // The world has no route of approval.
    refused: { ...lacksPrepare, head: 'FORBIDDEN' },
  },
  'submissions.endorse': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: [],
    refused: { head: 'WRONG_STATUS', viewer: 'WRONG_STATUS', administrator: 'FORBIDDEN' },
  },
  'submissions.returnForWork': {
    input: async (world) => ({ ...act(await world.submission('ARCHIVED')), comment: 'Исправьте' }),
    allow: [],
    refused: { head: 'WRONG_STATUS', viewer: 'WRONG_STATUS', administrator: 'FORBIDDEN' },
  },
  'submissions.recall': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: [],
    refused: { ...lacksPrepare, head: 'WRONG_STATUS' },
  },
  'submissions.settleAmendment': {
    input: async (world) => ({ requestId: newId(), id: (await world.submission('DRAFT')).id }),
    allow: [],
    refused: { ...lacksPrepare, head: 'WRONG_STATUS' },
  },
  'submissions.prepareSigning': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: ['head'],
    refused: { ...lacksPrepare, otherKind: 'FORBIDDEN', assigned: 'FORBIDDEN' },
  },
  'submissions.sign': {
    input: async (world) => ({
      requestId: newId(),
      id: (await world.submission('ARCHIVED')).id,
      documentId: newId(),
      signatures: [{ content: 'DOCUMENT', cms: 'AAAA' }],
    }),
    allow: [],
    // The head reaches the document; it is another one than was signed.
    refused: { ...lacksPrepare, head: 'STALE_VERSION', otherKind: 'FORBIDDEN', assigned: 'FORBIDDEN' },
  },
  'submissions.send': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.amend': {
    input: async (world) => act(await world.submission('DELIVERED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.supplement': {
    input: async (world) => act(await world.submission('REGISTERED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.withdraw': {
    input: async (world) => act(await world.submission('DELIVERED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'archive.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'archive.get': {
    input: async (world) => {
      const { items } = await callerFor(world.actors.head).archive.list({})
      return { id: items[0]!.id }
    },
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'offices.mine': {
    input: () => undefined,
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice', 'keeper'],
  },
  'offices.receiving': {
    input: () => undefined,
    allow: [
      'head',
      'viewer',
      'notActing',
      'revoked',
      'suspended',
      'expired',
      'intruder',
      'dismissed',
      ...OFFICER_SIDE,
    ],
    empty: ['otherKind', 'assigned', 'administrator', 'otherOrganisation', 'otherPerson'],
  },
  'queue.list': {
    input: () => ({ filter: 'all' }),
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice', 'keeper'],
  },
  'queue.get': {
    input: async (world) => ({ id: (await world.submission('REGISTERED')).id }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.colleagues': {
    input: () => undefined,
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice', 'keeper'],
  },
  'queue.assign': {
    input: async (world) => ({
      ...act(await world.submission('DELIVERED')),
      assigneeId: world.ids.inspector,
    }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.removeFile': {
    input: async (world) => {
      const { id } = await world.submission('REGISTERED')
      const fileId = await reserveDecision(world.actors.inspector as OfficerActor, id, now())
      return { requestId: newId(), id, fileId }
    },
    allow: ['inspector', 'chief'],
    refused: { colleague: 'FORBIDDEN' },
  },
  'queue.register': {
    input: async (world) => act(await world.submission('DELIVERED')),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.prepareDecision': {
    input: decision,
    allow: ['inspector', 'chief'],
    // Registered by the inspector, so it is the inspector's.
    refused: { colleague: 'FORBIDDEN' },
  },
  'queue.decide': {
    input: async (world) => ({
      ...(await decision(world)),
      preparedAt: now().toISOString(),
      signatures: [{ content: 'DECISION', cms: 'AAAA' }],
    }),
    allow: [],
    // Both reach the document; the file was not signed.
    refused: { inspector: 'SIGNATURE_REFUSED', chief: 'SIGNATURE_REFUSED', colleague: 'FORBIDDEN' },
  },
}

/** A decision being written on a document of the inspector, with its file. */
async function decision(world: World) {
  const ref = await world.submission('REGISTERED')
  await reserveDecision(world.actors.inspector as OfficerActor, ref.id, now())
  return { ...act(ref), outcome: 'REFUSED', text: 'Не представлены документы' }
}
