import { env } from '../platform/env'

/**
 * The secret that ties a text to be signed to the browser that asked for it. `__Host-`: no other site of the domain can put
 * one of its own in its place.
 */
export const certificateCookie = () =>
  env().PUBLIC_URL.startsWith('https://') ? '__Host-certificate-door' : 'certificate-door'
