import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../launcher/root'
import { LAYERS, layerPattern, patternOf } from './import-table.mjs'

const layersOf = (path: string) =>
  Object.keys(LAYERS).filter((name) => new RegExp(layerPattern(name)).test(path))

test.each([
  ['app/layout.tsx', 'app'],
  ['app/(cabinet)/documents/page.tsx', 'app'],
  ['app/(public)/sign-out/route.ts', 'endpoint'],
  ['app/api/health/live/route.ts', 'endpoint'],
  ['components/ui/button.tsx', 'ui'],
  ['components/layout/brand.tsx', 'kit'],
  ['components/files/uploader.tsx', 'kit'],
  ['components/submissions/list.tsx', 'screens'],
  ['server/modules/archive/contract.ts', 'contract'],
  ['server/modules/archive/queries.ts', 'working'],
  ['server/modules/archive/ports/box.ts', 'working'],
  ['server/modules/files/upload-router.ts', 'uploads'],
  ['server/modules/archive/domain/deep/rule.ts', 'domain'],
  ['server/modules/archive/commands/place.ts', 'command'],
])('%s is in the layer %s', (path, layer) => {
  expect(layersOf(path)).toEqual([layer])
})

test('every source file is in exactly one layer', () => {
  const files = ['app', 'components', 'server', 'prisma/seed'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$/.test(path)),
  )
  expect(files.filter((path) => layersOf(path).length !== 1)).toEqual([])
})

test('patterns are anchored at both ends', () => {
  expect(patternOf('a/*.{ts,tsx}')).toBe('^a/[^/]+\\.(?:ts|tsx)$')
})

test('the table names existing layers only', () => {
  const names = Object.keys(LAYERS)
  for (const { imports, types = [] } of Object.values(LAYERS)) {
    for (const name of [...imports, ...types]) expect(names).toContain(name)
  }
})
