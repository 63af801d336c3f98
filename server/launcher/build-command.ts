import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildOnce, OWN_BUILD } from './build'
import { LaunchFailure } from './failure'

/** `npm run build`: what `npm start` builds at its first start, without starting anything. For images. */
mkdirSync(OWN_BUILD.entries, { recursive: true })
try {
  const built = await buildOnce(OWN_BUILD, { log: join(OWN_BUILD.entries, 'build.log') })
  console.log(built ? 'Собрано · Built' : 'Уже собрано · Up to date')
} catch (error) {
  if (!(error instanceof LaunchFailure)) throw error
  console.error(`${error.ru}\n${error.en}`)
  process.exitCode = 1
}
