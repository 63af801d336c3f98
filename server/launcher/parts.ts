import { join } from 'node:path'
import { next, type BuildPlace } from './build'
import type { Settings } from './settings'
import type { Part } from './supervisor'

/** The processes that make up the portal with these settings. */
export function partsOf({ ports }: Settings, place: BuildPlace, mode: 'start' | 'dev'): Part[] {
  const program = (name: Part['name']): Part => ({
    name,
    args: ['--enable-source-maps', join(place.entries, `${name}.mjs`)],
  })
  // A proxy or a program keeps silent connections for a minute; a server that closes them sooner loses their next request.
  const serve = mode === 'dev' ? ['dev'] : ['start', '--keepAliveTimeout', '65000']
  const web: Part = { name: 'web', args: [next, ...serve, '-p', String(ports.web)] }
  const standins = (['esia', 'authority', 'eais'] as const).filter((name) => ports[name] !== null)
  return [program('ingest'), program('worker'), ...standins.map(program), web]
}
