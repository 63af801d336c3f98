import type { ParticipantActor } from '@/server/auth/actor'
import { newId } from '@/server/platform/ids'
import { placedPaper, shareOf, uploadedPaper } from '../archive'
import { callerFor, type World } from '../world'
import { lacksPrepare, type Row } from './rows'

const head = (world: World) => world.actors.head as ParticipantActor
const properties = {
  paper: 'contract',
  documentNumber: null,
  documentDate: null,
  validFrom: null,
  validTo: null,
  remark: null,
}
/** Whose grants of one kind do not cover scans, or whose grants are of their own cases only. */
const seesNot = { ...lacksPrepare, assigned: 'NOT_FOUND' } as const
const lacksSend = { viewer: 'FORBIDDEN', otherKind: 'NOT_FOUND', administrator: 'FORBIDDEN' } as const

/** Rows of the access matrix: placing into the archive, searching, describing, sharing, attaching by identifier. */
export const ARCHIVE: Record<string, Row> = {
  'archive.shared': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'archive.intake': {
    input: async (world) => void (await uploadedPaper(head(world))),
    allow: ['head'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', administrator: 'FORBIDDEN' },
  },
  'archive.renewed': {
    input: async (world) => ({ id: (await placedPaper(head(world))).id }),
    allow: ['head'],
    refused: seesNot,
  },
  'archive.place': {
    // One's own upload only: nobody places what somebody else has uploaded.
    input: async (world) => ({
      requestId: newId(),
      documents: [{ fileId: await uploadedPaper(head(world)), title: 'Договор', properties }],
    }),
    allow: ['head'],
    refused: { viewer: 'FORBIDDEN', otherKind: 'FORBIDDEN', administrator: 'FORBIDDEN' },
  },
  'archive.forgetUpload': {
    input: async (world) => ({ requestId: newId(), fileId: await uploadedPaper(head(world)) }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'archive.describe': {
    input: async (world) => ({
      requestId: newId(),
      id: (await placedPaper(head(world))).id,
      version: 1,
      properties,
    }),
    allow: ['head'],
    refused: seesNot,
  },
  'archive.sameContent': {
    input: async (world) => ({ submissionId: (await world.submission('DRAFT')).id }),
    allow: ['head'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', administrator: 'FORBIDDEN' },
  },
  'archive.counterparts': {
    input: () => undefined,
    allow: ['head', 'otherKind', 'assigned'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', administrator: 'FORBIDDEN' },
  },
  'archive.share': {
    input: async (world) => ({
      requestId: newId(),
      id: (await placedPaper(head(world))).id,
      taxId: world.ids.partnerTaxId,
      agreement: '№ 7',
      until: null,
    }),
    allow: ['head'],
    refused: lacksSend,
  },
  'archive.revokeShare': {
    input: async (world) => {
      const { id } = await placedPaper(head(world))
      return {
        requestId: newId(),
        shareId: await shareOf(head(world), { id, taxId: world.ids.partnerTaxId }),
      }
    },
    allow: ['head'],
    refused: lacksSend,
  },
  'archive.views': {
    input: () => undefined,
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'archive.saveView': {
    input: () => ({ requestId: newId(), name: 'Договоры', filter: { search: 'договор' } }),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'archive.removeView': {
    input: async (world) => {
      const view = await callerFor(head(world)).archive.saveView({
        requestId: newId(),
        name: newId(),
        filter: {},
      })
      return { requestId: newId(), viewId: view.id }
    },
    allow: ['head'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'submissions.enclose': {
    input: async (world) => ({
      requestId: newId(),
      id: (await world.submission('DRAFT')).id,
      document: (await placedPaper(head(world))).number,
    }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.removeEnclosure': {
    input: async (world) => {
      const { id } = await world.submission('DRAFT')
      const { id: documentId, number } = await placedPaper(head(world))
      await callerFor(head(world)).submissions.enclose({ requestId: newId(), id, document: number })
      return { requestId: newId(), id, documentId }
    },
    allow: ['head'],
    refused: lacksPrepare,
  },
}
