import vectors from '@/server/modules/signatures/domain/vectors.json'
import { buildAuthority, buildTrustImport } from '../trust'
import { newId } from '@/server/platform/ids'
import { OFFICER_SIDE, type Row } from './rows'

/** Rows of the access matrix: the store of accredited authorities, open to its keepers only. */

const refused: Row['refused'] = Object.fromEntries(
  OFFICER_SIDE.filter((name) => name !== 'keeper').map((name) => [name, 'FORBIDDEN']),
)
const keeper = { allow: ['keeper'], refused } as const

export const TRUST: Record<string, Row> = {
  'trust.overview': { ...keeper, input: () => undefined },
  'trust.list': { ...keeper, input: () => ({}) },
  'trust.get': { ...keeper, input: async () => ({ id: (await buildAuthority()).id }) },
  'trust.getImport': { ...keeper, input: async () => ({ id: await buildTrustImport('READY') }) },
  'trust.addCertificate': {
    ...keeper,
    input: () => ({
      requestId: newId(),
      authorityId: null,
      anchor: false,
      certificate: vectors.middle,
    }),
  },
  'trust.remove': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: (await buildAuthority()).id, version: 1 }),
  },
  'trust.restore': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: (await buildAuthority({ removed: true })).id, version: 1 }),
  },
  'trust.fetch': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: (await buildAuthority()).id }),
  },
  'trust.applyImport': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: await buildTrustImport('READY') }),
  },
  'trust.discardImport': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: await buildTrustImport('READY') }),
  },
}
