import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

/** Addresses that people or certificates name are asked only in public networks, never inside the operator's own. */

/** An address, or one that a name leads to, is not public. */
export class NotPublicError extends Error {
  override name = 'NotPublicError'
}

/** Networks that are nobody's public address (IANA special-purpose registries), as the first octets' tests. */
export function isPublicAddress(ip: string): boolean {
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return isPublicAddress(mapped)
  return ip.includes(':') ? isPublicV6(ip) : isPublicV4(ip)
}

/** False for a host that is an address inside. A name is judged when it is resolved: `publicOnly`. */
export function mayBePublic(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublicAddress(host)
}

/** `dns.lookup` that refuses every name of which one address is not public: NotPublicError. */
export const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new NotPublicError(), '', 0)
    }
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    callback(null, first?.address ?? '', first?.family ?? 0)
  })
}

function isPublicV4(ip: string): boolean {
  const octets = ip.split('.').map(Number)
  if (octets.length !== 4 || octets.some((each) => !Number.isInteger(each) || each < 0 || each > 255))
    return false
  const [a = 0, b = 0, c = 0] = octets
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false
  if (a === 100 && b >= 64 && b < 128) return false
  if (a === 169 && b === 254) return false
  if (a === 172 && b >= 16 && b < 32) return false
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false
  return !(a === 203 && b === 0 && c === 113)
}

/** Global unicast is 2000::/3; of it Teredo, 6to4 and documentation carry or imitate other addresses. */
function isPublicV6(ip: string): boolean {
  const [first = '', second = ''] = ip.toLowerCase().split(':')
  const group = Number.parseInt(first, 16)
  if (!(group >= 0x2000 && group <= 0x3fff)) return false
  if (group === 0x2002) return false
  if (group !== 0x2001) return true
  const next = second === '' ? 0 : Number.parseInt(second, 16)
  return next !== 0xdb8 && next >= 0x200
}
