/**
 * `npm test` and, with the argument `quick`, `npm run check`: makes sure that the tools can be loaded, then hands over
 * to `test-run.ts` in this same process.
 */
import { installDependencies, requireNode } from './install.mjs'

requireNode()
installDependencies()

const { register } = await import('tsx/esm/api')
register()
const { runTests } = await import('./test-run.ts')
await runTests(process.argv[2] === 'quick')
