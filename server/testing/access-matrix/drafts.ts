import { newId } from '@/server/platform/ids'
import { outdatedDraft } from '../wording'
import { lacksPrepare, type Row } from './rows'

/** Rows of the access matrix: earlier states of drafts, documents side by side. */
export const DRAFTS: Record<string, Row> = {
  'drafts.revisions': {
    input: async (world) => ({ id: (await world.submission('DRAFT')).id }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'drafts.revision': {
    input: async (world) => ({ id: (await world.submission('DRAFT')).id, version: 1 }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'drafts.comparable': {
    input: async (world) => ({ id: (await world.submission('DRAFT')).id }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'drafts.compare': {
    input: async (world) => {
      const [one, other] = [await world.submission('DRAFT'), await world.submission('DRAFT')]
      return { id: one.id, otherId: other.id }
    },
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'drafts.wordingChange': {
    input: async (world) => ({ id: (await outdatedDraft(world)).id }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'drafts.adoptWording': {
    input: async (world) => ({ requestId: newId(), ...(await outdatedDraft(world)) }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'drafts.arrangeFiles': {
    input: async (world) => {
      const { id, fileId } = await world.submission('DRAFT')
      return { requestId: newId(), id, order: [fileId] }
    },
    allow: ['head'],
    refused: lacksPrepare,
  },
}
