import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders, SONNER_STYLES, type PageSecurity } from './security-headers'

const page: PageSecurity = {
  nonce: 'bm9uY2U=',
  ingestOrigin: 'https://files.example.test',
  esiaOrigin: null,
  https: true,
  development: false,
}

/** The sources of one directive. */
function sources(policy: string, name: string): string[] {
  const directive = policy.split('; ').find((part) => part.startsWith(`${name} `))
  return directive?.split(' ').slice(1) ?? []
}

describe('the policy of a page', () => {
  it('runs scripts by the nonce only', () => {
    expect(sources(contentSecurityPolicy(page), 'script-src')).toEqual([
      "'self'",
      "'nonce-bm9uY2U='",
      "'strict-dynamic'",
    ])
  })

  it('never allows inline scripts, and evaluation in development alone', () => {
    for (const development of [true, false]) {
      const scripts = sources(contentSecurityPolicy({ ...page, development }), 'script-src')
      expect(scripts).not.toContain("'unsafe-inline'")
      expect(scripts.includes("'unsafe-eval'")).toBe(development)
    }
  })

  it('lets the browser talk to the ingest, and send a form to ЕСИА when that door is open', () => {
    const policy = contentSecurityPolicy(page)
    expect(sources(policy, 'connect-src')).toEqual(["'self'", page.ingestOrigin])
    expect(sources(policy, 'form-action')).toEqual(["'self'"])
    const open = contentSecurityPolicy({ ...page, esiaOrigin: 'https://esia.example.test' })
    expect(sources(open, 'form-action')).toEqual(["'self'", 'https://esia.example.test'])
  })

  it('knows the style sheet that sonner writes into the page', () => {
    const code = readFileSync(
      createRequire(import.meta.url)
        .resolve('sonner')
        .replace(/\.js$/, '.mjs'),
      'utf8',
    )
    const sheets = [...code.matchAll(/^__insertCSS\((".*")\);?$/gm)].map(
      ([, text]) => JSON.parse(text!) as string,
    )
    const hashes = ['', ...sheets].map((css) => `sha256-${createHash('sha256').update(css).digest('base64')}`)
    expect(hashes).toEqual(SONNER_STYLES)
  })
})

describe('headers of a page', () => {
  it('promise https only where it is served so', () => {
    expect(securityHeaders(page)).toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders({ ...page, https: false })).not.toHaveProperty('Strict-Transport-Security')
  })
})
