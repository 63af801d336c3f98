/**
 * The address of a revocation list as a URL when it may be asked at all; null for other schemes, passwords, and what is no
 * address. Pure.
 */
export function fetchableAddress(address: string): URL | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username || url.password || url.hostname === '') return null
  return url
}
