import { checkAddress } from '@/server/modules/prints/check-print'
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
      const key = new URL(checkAddress(archiveDocument!)).searchParams.get('k')
      return { id: archiveDocument!.id, key }
    },
    allow: ['head'],
    empty: EVERYONE_ELSE,
  },
}
