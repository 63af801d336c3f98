/** What the headers of a page depend on. Origins are without a path: `https://files.example.test`. */
export interface PageSecurity {
  /** Fresh for each request, base64: only scripts that carry it run. */
  nonce: string
  /** Where the browser uploads to. */
  ingestOrigin: string
  /** Where the door of ЕСИА leads; null when it is off. */
  esiaOrigin: string | null
  /** Served over https. */
  https: boolean
  /** `next dev` evaluates code and writes styles of its own. */
  development: boolean
}

/**
 * SHA-256 of the one style sheet that sonner writes into the page (it cannot be given a nonce), and of nothing, since it
 * appends the element before it fills it. security-headers.test.ts computes both from the installed package.
 */
export const SONNER_STYLES = [
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
]

/**
 * Content-Security-Policy of a page. Scripts run by the nonce only. Attributes of style stay allowed: React writes the
 * anchors of menus and the widths of progress bars so, and an attribute cannot load or run anything.
 */
export function contentSecurityPolicy(page: PageSecurity): string {
  const nonce = `'nonce-${page.nonce}'`
  const policy: Record<string, (string | false | null)[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", nonce, "'strict-dynamic'", page.development && "'unsafe-eval'"],
    // A nonce would switch 'unsafe-inline' off.
    'style-src': page.development
      ? ["'self'", "'unsafe-inline'"]
      : ["'self'", nonce, ...SONNER_STYLES.map((hash) => `'${hash}'`)],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", page.ingestOrigin],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    // The form of the ЕСИА door is answered with a redirect to it, and browsers hold redirects to the list as well.
    'form-action': ["'self'", page.esiaOrigin],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources.filter(Boolean)].join(' '))
    .join('; ')
}

/** Headers of every page, the policy among them. */
export function securityHeaders(page: PageSecurity) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    // Addresses carry ids of participants and documents: no other site needs them.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(page.https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}
