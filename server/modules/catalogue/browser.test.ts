import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What the browser takes of this module: everything but the parser of XML. */
const PARTS = ['validate', 'automatic', 'values', 'xml-out', 'xml-in', 'sample', 'print-rows', 'columns']

describe('the part of the catalogue the browser uses', () => {
  it('needs nothing of Node and stays small', async () => {
    const { outputFiles, metafile } = await build({
      stdin: {
        contents: PARTS.map((part, i) => `export * as part${i} from './${part}'`).join('\n'),
        resolveDir: `${import.meta.dirname}/domain`,
      },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
      alias: { '@': `${import.meta.dirname}/../../..` },
      logLevel: 'silent',
    })
    expect(
      Object.keys(metafile.inputs).filter((file) => /libxml2|server\/platform|node_modules/.test(file)),
    ).toEqual([])
    expect(outputFiles[0]?.contents.byteLength).toBeLessThan(80_000)
  })
})
