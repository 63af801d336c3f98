import { env } from './env'

/**
 * Header in which the web process itself writes the address of the connection (note-peers.ts), over whatever a client may
 * have sent under this name.
 */
export const PEER_HEADER = 'x-portal-peer'

/**
 * The address a request came from. Without a proxy of ours that is the connection's own. Behind `TRUST_PROXY` proxies it
 * is the hop that the outermost of them wrote: what stands to the left of it in `x-forwarded-for` was written by the
 * client, who may write anything. `unknown` when nobody says.
 */
export function clientAddress(headers: Headers, proxies = env().TRUST_PROXY ?? 0): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const hops = proxies === 0 ? [] : forwarded.filter(Boolean)
  const found = hops.length === 0 ? headers.get(PEER_HEADER) : (hops.at(-proxies) ?? hops[0])
  return plain(found ?? '') || 'unknown'
}

/** IPv4 as it is written, wherever it came through an IPv6 socket; ports and brackets left out. */
function plain(address: string): string {
  const bare = address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '')
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(':')) : bare
}
