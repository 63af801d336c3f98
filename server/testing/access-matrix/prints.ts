import { checkAddress } from '@/server/modules/prints/check-print'
import { asSystem } from '@/server/platform/db/as-actor'
import { EVERYONE_ELSE, type Row } from './rows'

/** Rows of the access matrix: checking of prints. */
export const PRINTS: Record<string, Row> = {
  'prints.check': {
    // Looking changes nothing: the document that the world begins with is good for everybody.
    input: async ({ ids }) => {
      const document = await asSystem((tx) =>
        tx.archiveDocument.findFirstOrThrow({ where: { participantId: ids.own }, orderBy: { id: 'asc' } }),
      )
      return { id: document.id, key: new URL(checkAddress(document)).searchParams.get('k') }
    },
    allow: ['head'],
    empty: EVERYONE_ELSE,
  },
}
