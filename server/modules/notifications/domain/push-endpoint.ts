/** Services in tests are programs of this machine, without TLS. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost'])

/**
 * The address of a subscription as a URL when messages may be sent there: https at its own port, by a name that the public
 * DNS knows, without a password. In tests (`loopback`) a service on this machine too. Null for anything else: the address
 * comes from a browser, and must not lead inside the operator's network.
 */
export function pushEndpoint(endpoint: string, options: { loopback: boolean }): URL | null {
  let url: URL
  try {
    url = new URL(endpoint)
  } catch {
    return null
  }
  if (url.username || url.password || url.hash) return null
  if (options.loopback && url.protocol === 'http:' && LOOPBACK.has(url.hostname)) return url
  if (url.protocol !== 'https:' || url.port !== '') return null
  const isName = /\.[a-z][a-z\d-]*$/.test(url.hostname)
  return isName && url.hostname !== 'localhost' ? url : null
}
