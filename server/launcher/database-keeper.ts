import { startCluster, type Cluster, type ClusterOptions } from './embedded-postgres'
import { messageOf } from './failure'
import { isAlive } from './processes'

const LOOK_EVERY_MS = 1000

/**
 * Watches the embedded server, which is nobody's child: when it is killed, starts it again on the same port, so that
 * the parts only have to reconnect. Returns the function that ends the watch.
 */
export function keepDatabase(
  folder: string,
  cluster: Cluster,
  options: ClusterOptions,
  say: (line: string) => void,
): () => void {
  let { pid } = cluster
  let busy = false
  const timer = setInterval(() => {
    if (busy || isAlive(pid)) return
    busy = true
    say('database: перезапуск · restart')
    startCluster(folder, options)
      .then((started) => (pid = started.pid))
      .catch((error: unknown) => say(`database: ${messageOf(error)}`))
      .finally(() => (busy = false))
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
