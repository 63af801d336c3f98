import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type * as environment from '@/server/platform/env'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { Authority } from '@/server/standins/authority/authority'
import { loadTrustStore } from './commands/load-trust-store'
import { thumbprintOf } from './write-authorities'

vi.mock('@/server/platform/env', async (original) => {
  const real = await original<typeof environment>()
  return { ...real, env: () => ({ ...real.env(), PORTAL_MODE: 'production' }) }
})

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A root of its own, kept as coming from there. */
async function keep(source: 'MANUAL' | 'DEMONSTRATION') {
  const at = now()
  const authority = await Authority.open(join(folder, source), `http://${source.toLowerCase()}.test`, at)
  const root = authority.certificate('root')
  const thumbprint = thumbprintOf(root.raw)
  await asSystem((tx) =>
    tx.certificateAuthority.create({
      data: {
        id: newId(),
        name: source,
        source,
        statuses: [{ status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' }],
        createdAt: at,
        updatedAt: at,
        certificates: {
          create: {
            id: newId(),
            thumbprint,
            der: Uint8Array.from(root.raw),
            subject: 'root',
            issuer: 'root',
            serial: root.serial,
            anchor: true,
            validFrom: new Date(root.notBefore),
            validTo: new Date(root.notAfter),
            createdAt: at,
          },
        },
      },
    }),
  )
  return thumbprint
}

test('production does not believe the demonstration’s authority, though it was kept once', async () => {
  const manual = await keep('MANUAL')
  await keep('DEMONSTRATION')
  const { anchors } = await loadTrustStore()
  expect(anchors.map(({ raw }) => thumbprintOf(raw))).toEqual([manual])
})
