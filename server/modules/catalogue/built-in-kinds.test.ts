import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf } from './compiler/album'
import { compileFile } from './compiler/compile'
import type { Node, ValueType } from './domain/definition'
import { allKinds } from './domain/registry'

/** The official schemas are reference data that stands beside the project, never inside it. */
const ALBUM = resolve(import.meta.dirname, '../../../../shared/album-5.23.0')
const present = existsSync(ALBUM)
if (!present)
  console.warn(`THE OFFICIAL SCHEMAS ARE NOT AT ${ALBUM}: built-in kinds are NOT compared with them`)

const index = present
  ? (JSON.parse(readFileSync(join(ALBUM, 'index.json'), 'utf8')) as { code: string | null; file: string }[])
  : []
const official = allKinds().flatMap((kind) => {
  const file = index.find((entry) => entry.code === kind.code)?.file
  return file ? [[kind.code, kind, file] as const] : []
})

/** What a schema says of a type; words for codes and check digits are the portal's own. */
function facets({ options: _options, identifier: _identifier, ...type }: ValueType): string {
  return JSON.stringify(Object.entries(type).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A tree as a schema tells it: which element, how many times, of which type, in which order. */
function structure(nodes: readonly Node[], path = ''): string[] {
  return nodes.flatMap((node) => {
    const occurs = `${node.min}..${node.max ?? '*'}`
    if (node.kind === 'field')
      return [
        `${path}/${node.at} {${node.namespace}}${node.name} ${occurs} ${facets(node.type)} ${node.fixed ?? ''}`,
      ]
    if (node.kind === 'group')
      return [
        `${path}/{${node.namespace}}${node.name} ${occurs}`,
        ...structure(node.children, `${path}/${node.name}`),
      ]
    if (node.kind === 'run') return [`${path}/run ${occurs}`, ...structure(node.children, `${path}/run`)]
    const branches = node.branches.flatMap(({ children }, i) => structure(children, `${path}/${i + 1}`))
    return [`${path}/choice ${occurs}`, ...branches]
  })
}

describe.skipIf(!present)('a built-in kind', () => {
  const files = filesOf(ALBUM)

  it.each(official)('%s says the whole of its official schema and nothing else', (_, kind, file) => {
    const compiled = compileFile(files, file)
    if (!compiled.ok || !compiled.definition) throw new Error(`${file} does not compile`)
    expect(kind).toMatchObject({ root: compiled.definition.root, namespace: compiled.definition.namespace })
    expect(structure(kind.children)).toEqual(structure(compiled.definition.children))
  })
})
