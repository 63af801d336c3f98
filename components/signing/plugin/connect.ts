import { SigningError } from '../signer'
import type { Cades } from './cades-objects'

/**
 * The way to CryptoPro's plug-in. Its extension listens in the page: it answers a message, and offers a script of its own
 * that talks to the program on the machine. Nothing of the vendor is carried along, and nothing is loaded until the
 * extension has answered. A script that a trusted script adds runs under 'strict-dynamic', so the content policy stays
 * as it is: no eval, no list of extensions' addresses.
 *
 * A page where an operator has put the vendor's own `cadesplugin_api.js` already has the global, and that one is used.
 */

/** What the vendor's script, or ours in its place, puts into the page. */
interface CadesGlobal extends Partial<Cades> {
  /** The vendor's global is a promise too. */
  then?: (done: () => void, failed: (reason: unknown) => void) => unknown
  set?: (plugin: Cades) => void
  async_spawn?: (generator: (args: unknown[]) => Generator, ...args: unknown[]) => unknown
}

interface ExtensionApi {
  check_chrome_plugin(ready: () => void, failed: (reason: unknown) => void): void
}

declare global {
  interface Window {
    cadesplugin?: CadesGlobal
    cpcsp_chrome_nmcades?: ExtensionApi
  }
}

const SCRIPT = 'nmcades_plugin_api.js'
/** The extension in Chrome's and Edge's shops, and in those of Opera and Yandex. */
const EXTENSIONS = ['iifchhfnnmpdbibifmljnfjhpififfog', 'epebfcehmdedogndhlcacafjaacknbcm']
/** Elsewhere the extension says its address itself. */
const ANNOUNCED =
  /^cadesplugin_loaded(?:.*?url:((?:moz|safari)-extension:\/\/[\w/-]+\/nmcades_plugin_api\.js)$)?/

export interface Patience {
  /** For the extension to answer, milliseconds: it is in the page already. */
  readonly announcement: number
  /** For the program on the machine. */
  readonly program: number
}

export const PATIENCE: Patience = { announcement: 2500, program: 15_000 }

let connected: Promise<Cades> | null = null

/** The plug-in, ready for use; once for a page, and anew after a failure. Throws SigningError. */
export function connectPlugin(patience: Patience = PATIENCE): Promise<Cades> {
  connected ??= connect(patience).catch((error: unknown) => {
    connected = null
    throw error
  })
  return connected
}

async function connect(patience: Patience): Promise<Cades> {
  const vendors = window.cadesplugin
  if (vendors?.then && vendors.CreateObjectAsync) {
    const ready = new Promise<void>((resolve, reject) => void vendors.then?.(resolve, reject))
    await within(ready, patience.program)
    return { CreateObjectAsync: vendors.CreateObjectAsync.bind(vendors) }
  }
  const address = await announcement(patience.announcement)
  const { plugin, place } = globalFor()
  window.cadesplugin = place
  const api = window.cpcsp_chrome_nmcades ?? (await loadApi(address))
  await within(
    new Promise<void>((resolve, reject) => api.check_chrome_plugin(resolve, reject)),
    patience.program,
  )
  const found = plugin()
  if (!found) throw new SigningError('PLUGIN_INCOMPLETE')
  return found
}

/** What the extension's script expects of the page: a place for the plug-in, and a way to run its generators. */
function globalFor() {
  let found: Cades | null = null
  const place: CadesGlobal = {
    set: (plugin) => (found = plugin),
    async_spawn: (generator, ...args) => run(generator(args)),
  }
  return { plugin: () => found as Cades | null, place }
}

async function run(steps: Generator): Promise<unknown> {
  let step = steps.next()
  while (!step.done) {
    const outcome = await Promise.resolve(step.value).then(
      (value: unknown) => ({ value }),
      (error: unknown) => ({ error }),
    )
    step = 'error' in outcome ? steps.throw(outcome.error) : steps.next(outcome.value)
  }
  return step.value
}

/** Waits for the extension's word; answers the address of its script when it says one. */
function announcement(milliseconds: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const hear = (event: MessageEvent<unknown>) => {
      const said =
        event.source === window && typeof event.data === 'string' ? ANNOUNCED.exec(event.data) : null
      if (!said) return
      finish()
      resolve(said[1] ?? null)
    }
    const timer = setTimeout(() => {
      finish()
      reject(new SigningError('PLUGIN_ABSENT'))
    }, milliseconds)
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('message', hear)
    }
    window.addEventListener('message', hear)
    window.postMessage('cadesplugin_echo_request', '*')
  })
}

async function loadApi(address: string | null): Promise<ExtensionApi> {
  const addresses = address ? [address] : EXTENSIONS.map((id) => `chrome-extension://${id}/${SCRIPT}`)
  for (const one of addresses) {
    if (!(await loadScript(one))) continue
    if (window.cpcsp_chrome_nmcades) return window.cpcsp_chrome_nmcades
  }
  throw new SigningError('PLUGIN_ABSENT')
}

function loadScript(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve(true)
    script.onerror = () => resolve(false)
    document.head.append(script)
  })
}

/** The extension answers, and the program behind it does not: most often CryptoPro CSP or the plug-in is not installed. */
async function within(ready: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SigningError('PLUGIN_SILENT')), milliseconds)
  })
  try {
    await Promise.race([ready, late])
  } catch (error) {
    throw error instanceof SigningError ? error : new SigningError('PLUGIN_INCOMPLETE')
  } finally {
    clearTimeout(timer)
  }
}
