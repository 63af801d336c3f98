import { newId } from '@/server/platform/ids'
import { buildWording, OWN_SCHEMA } from '../wording'
import { NOBODY, OFFICER_SIDE, SIGNED_IN, type Row } from './rows'

/** Rows of the access matrix: the list of kinds, open to everyone, and its keeping, open to its keepers only. */

const EVERYONE = [...NOBODY, ...SIGNED_IN]
const refused: Row['refused'] = Object.fromEntries(
  OFFICER_SIDE.filter((name) => name !== 'keeper').map((name) => [name, 'FORBIDDEN']),
)
const keeper = { allow: ['keeper'], refused } as const
const PETITION = { code: '1050030E', version: '5.22.0', edition: 0 }
const draft = async () => ({ requestId: newId(), ...(await buildWording('DRAFT')) })
const published = async () => {
  const { code, version: revision, id } = await buildWording('PUBLISHED')
  return { requestId: newId(), code, id, revision }
}

export const CATALOGUE: Record<string, Row> = {
  'catalogue.list': { input: () => undefined, allow: EVERYONE },
  'catalogue.kind': { input: () => ({ code: '1050030E' }), allow: EVERYONE },
  'wordings.list': { ...keeper, input: () => ({}) },
  'wordings.get': { ...keeper, input: () => PETITION },
  'wordings.begin': {
    ...keeper,
    input: () => ({ requestId: newId(), code: '9600001E', version: '1.0' }),
  },
  'wordings.copy': { ...keeper, input: () => ({ requestId: newId(), of: PETITION }) },
  'wordings.importSchema': {
    ...keeper,
    input: () => ({
      requestId: newId(),
      entry: 'own.xsd',
      files: [{ name: 'own.xsd', contentBase64: Buffer.from(OWN_SCHEMA).toString('base64') }],
    }),
  },
  'wordings.save': {
    ...keeper,
    input: async () => {
      const { id, version, definition, requestId } = await draft()
      return { requestId, id, version, definition }
    },
  },
  'wordings.publish': {
    ...keeper,
    input: async () => {
      const { id, version, requestId } = await draft()
      return { requestId, id, version, effectiveFrom: null }
    },
  },
  'wordings.discard': {
    ...keeper,
    input: async () => {
      const { id, version, requestId } = await draft()
      return { requestId, id, version }
    },
  },
  'wordings.setTerm': {
    ...keeper,
    input: async () => {
      const { code, requestId } = await published()
      return {
        requestId,
        of: { code, version: '5.22.0', edition: 1 },
        effectiveFrom: null,
        effectiveTo: null,
      }
    },
  },
  'wordings.withdraw': {
    ...keeper,
    input: async () => {
      const { code, requestId } = await published()
      return { requestId, of: { code, version: '5.22.0', edition: 1 }, reason: 'Проверка' }
    },
  },
}
