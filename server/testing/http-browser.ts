/** A page, or the address outside at which the browser stopped. */
export interface Opened {
  readonly url: URL
  readonly status: number
  readonly html: string
}

/** A browser without a screen: keeps cookies by their path, follows redirects among `origins` and stops at any other. */
export class HttpBrowser {
  readonly #cookies = new Map<string, { value: string; path: string }>()

  constructor(private readonly origins: readonly string[]) {}

  /** Opens an address, or sends a form to it. A redirect to where `until` says is answered, not followed. */
  async open(
    url: string,
    form?: Record<string, string>,
    until: (target: URL) => boolean = () => false,
  ): Promise<Opened> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: this.#cookiesFor(new URL(url).pathname), accept: 'text/html' },
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const location = response.headers.get('location')
    if (!location) return { url: new URL(url), status: response.status, html: await response.text() }
    const target = new URL(location, url)
    if (!this.origins.includes(target.origin) || until(target)) {
      return { url: target, status: response.status, html: '' }
    }
    return this.open(target.href, undefined, until)
  }

  /** The value of a cookie, or null. */
  cookie(name: string): string | null {
    return this.#cookies.get(name)?.value ?? null
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split(/; ?/)
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const path = attributes.find((each) => /^path=/i.test(each))?.slice('path='.length) ?? '/'
    const gone = attributes.some((each) => /^max-age=0$/i.test(each))
    if (value && !gone) this.#cookies.set(name, { value, path })
    else this.#cookies.delete(name)
  }

  #cookiesFor(pathname: string) {
    return [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }
}
