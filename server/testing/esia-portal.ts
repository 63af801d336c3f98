// First: what Next is imported after it is set up for.
import { asNextRequest } from './next-request'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { writePem } from '@/server/modules/signatures/domain/certification-request'
import { now } from '@/server/platform/clock'
import { createSelfSigned } from '@/server/standins/esia/dialect/self-signed'
import type { ControlOrder } from '@/server/standins/esia/misbehaviour'
import { type Esia, startEsia } from '@/server/standins/esia/server'
import { HttpBrowser, type Opened } from './http-browser'

/** The route of next-auth's doors. */
type AuthRoute = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>

/**
 * A portal of which only the doors work, and the ЕСИА stand-in beside it, over real HTTP: the whole way of a sign-in can be
 * walked without a build. Sets the environment, so it is for one test file that has not read it yet.
 */
export class EsiaPortal {
  private constructor(
    readonly url: string,
    private readonly esia: Esia,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(setting: 'stand-in' | 'service', loadRoute: () => Promise<AuthRoute>) {
    const folder = mkdtempSync(join(tmpdir(), 'esia-portal-'))
    const server = createServer((incoming, answer) => {
      void (async () => {
        const response = await serve(incoming, await loadRoute())
        answer.statusCode = response.status
        for (const [name, value] of response.headers) {
          if (name === 'set-cookie') answer.appendHeader(name, value)
          else answer.setHeader(name, value)
        }
        answer.end(Buffer.from(await response.arrayBuffer()))
      })().catch((error: unknown) => {
        answer.statusCode = 500
        answer.end(error instanceof Error ? error.stack : String(error))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const url = `http://localhost:${(server.address() as AddressInfo).port}`
    const { pkcs8, certificate } = await createSelfSigned('Портал', now())
    const clientSecret = 'secret-of-the-tests-which-is-long-enough'
    const esia = await startEsia({
      port: 0,
      clientId: 'PORTAL01',
      clientSecret,
      redirectUris: [`${url}/api/auth/callback/esia`],
      folder,
      certificate,
      testHooks: true,
      logger: { info: () => {}, error: () => {} },
    })
    const keep = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    Object.assign(process.env, {
      PUBLIC_URL: url,
      ESIA: setting,
      ESIA_ISSUER: esia.issuer,
      ESIA_CLIENT_ID: 'PORTAL01',
      ESIA_CLIENT_SECRET: clientSecret,
      ESIA_URL: esia.issuer,
      ESIA_KEY_FILE: keep('key.pem', writePem('PRIVATE KEY', pkcs8)),
      ESIA_CERTIFICATE_FILE: keep('certificate.pem', writePem('CERTIFICATE', certificate)),
      ESIA_TOKEN_CERTIFICATE_FILE: keep('esia.cer', esia.tokenCertificate),
    })
    return new EsiaPortal(url, esia, async () => {
      await esia.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      rmSync(folder, { recursive: true })
    })
  }

  close(): Promise<void> {
    return this.end()
  }

  newBrowser(): HttpBrowser {
    return new HttpBrowser([this.url, this.esia.issuer])
  }

  /** Tells the stand-in to misbehave. Throws when it does not understand. */
  async control(order: ControlOrder) {
    const body = JSON.stringify(order)
    const response = await fetch(`${this.esia.issuer}/__control`, { method: 'POST', body })
    if (!response.ok) throw new Error(`the stand-in refused the order: ${await response.text()}`)
  }

  /** Presses the button of ЕСИА on the sign-in page; ends on the page of people, or where the portal has refused. */
  async leave(browser: HttpBrowser, query = ''): Promise<Opened> {
    const { html } = await browser.open(`${this.url}/api/auth/csrf`)
    if (!html.startsWith('{')) throw new Error(html)
    const { csrfToken } = JSON.parse(html) as { csrfToken: string }
    const form = { csrfToken, callbackUrl: `${this.url}/cabinet` }
    return browser.open(`${this.url}/api/auth/signin/esia${query}`, form)
  }

  /** Goes to ЕСИА and takes a person there; stops at the address that ЕСИА sends the browser back to. */
  async choose(browser: HttpBrowser, person: string): Promise<URL> {
    const page = await this.leave(browser)
    const form: Record<string, string> = person === '' ? { decision: 'decline' } : { person }
    const isCallback = ({ pathname }: URL) => pathname === '/api/auth/callback/esia'
    return (await browser.open(page.url.href, form, isCallback)).url
  }

  /** The whole sign-in; answers where the browser has ended. */
  async enter(browser: HttpBrowser, person: string): Promise<URL> {
    return (await browser.open((await this.choose(browser, person)).href)).url
  }
}

/** The doors by their handler; any other page is its own address, where a browser can stop. */
async function serve(incoming: IncomingMessage, route: AuthRoute): Promise<Response> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  if (!url.pathname.startsWith('/api/auth/')) return new Response(url.pathname)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  const body = incoming.method === 'POST' ? Buffer.concat(chunks) : null
  const request = new NextRequest(url, { method: incoming.method ?? 'GET', headers, body })
  const nextauth = url.pathname.slice('/api/auth/'.length).split('/')
  return asNextRequest(request, () => route(request, { params: Promise.resolve({ nextauth }) }))
}
