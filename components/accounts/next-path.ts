/**
 * Where to go after signing in: the path of an address of this very portal, otherwise `/`. `wanted` comes from the page's
 * address, so anyone may have written it. `origin` is the portal's own.
 */
export function nextPath(wanted: string | undefined, origin: string): string {
  if (!wanted) return '/'
  try {
    const url = new URL(wanted, origin)
    if (url.origin !== origin) return '/'
    // Two slashes at the beginning would name another host.
    return url.pathname.replace(/^\/+/, '/') + url.search + url.hash
  } catch {
    return '/'
  }
}
