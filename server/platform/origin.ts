import { env } from './env'

/** True when a browser says that the request comes from another site: cross-site forgery is refused by this. */
export function foreignOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin !== new URL(env().PUBLIC_URL).origin
}
