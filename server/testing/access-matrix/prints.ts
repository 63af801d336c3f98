import { asSystem } from '@/server/platform/db/as-actor'
import { EVERYONE_ELSE, type Row } from './rows'

/** Rows of the access matrix: checking of prints. */
export const PRINTS: Record<string, Row> = {
  'prints.check': {
    input: async (world) => {
      const { id } = await world.submission('ACCEPTED')
      const { archiveDocument } = await asSystem((tx) =>
        tx.submission.findUniqueOrThrow({ where: { id }, include: { archiveDocument: true } }),
      )
      return { id: archiveDocument!.id, hash: archiveDocument!.sha256.slice(0, 16) }
    },
    allow: ['head'],
    empty: EVERYONE_ELSE,
  },
}
