import { writeFileSync } from 'node:fs'
import { OpenSsl } from './openssl'
import { makeVectors } from './vectors'

/** `npm run vectors:signatures`: writes the vectors anew. Needs openssl with its GOST engine. */
const oracle = new OpenSsl()
try {
  const file = new URL('../domain/vectors.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(makeVectors(oracle), null, 2)}\n`)
} finally {
  oracle.remove()
}
