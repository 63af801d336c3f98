/**
 * `npm start` and `npm run dev`: makes sure that the portal can be loaded, then hands over to `main.ts`, which runs
 * in this same process so that there is one place for signals to arrive at.
 */
import { installDependencies, requireNode } from './install.mjs'

requireNode()
installDependencies()

const { register } = await import('tsx/esm/api')
register()
const { launch } = await import('./main.ts')
await launch(process.argv[2] === 'dev' ? 'dev' : 'start')
