/** The address a request came from: the last hop that our own proxy wrote, otherwise `unknown`. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
