import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { PEER_HEADER } from './client-address'

/**
 * Puts the address of the connection into a header of every request this process serves, over what the client may have
 * written there. Node tells of a request through its diagnostics channel before any handler sees it, so this holds for
 * pages and endpoints alike, whoever made the server.
 */
export function notePeers() {
  // Asked of the process, not imported: the bundler would look for it in its other runtimes, too.
  process.getBuiltinModule('node:diagnostics_channel').subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    request.headers[PEER_HEADER] = socket.remoteAddress ?? ''
  })
}
