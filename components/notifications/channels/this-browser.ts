/** What this browser can do and has done about push; everything here runs in the page. */

/** `install`: on telephones of Apple only a page put on the home screen can be told. */
export type Support = 'yes' | 'no' | 'install'

export interface BrowserState {
  support: Support
  permission: NotificationPermission
  /** SHA-256 of the address of its subscription, lower-case hex; null when it has none. */
  endpointHash: string | null
}

/** Subscription as the server takes it; base64url. */
export interface NewSubscription {
  endpoint: string
  key: string
  secret: string
}

/** Why a subscription could not be had. */
export class SubscribeError extends Error {
  override name = 'SubscribeError'
  constructor(readonly reason: 'refused' | 'unreachable') {
    super(reason)
  }
}

/** A network that holds the browser's push service back answers nothing; milliseconds. */
const PATIENCE = 30_000

export async function readBrowser(): Promise<BrowserState> {
  const support = supportOf()
  if (support !== 'yes') return { support, permission: 'default', endpointHash: null }
  const subscription = await ownSubscription()
  return {
    support,
    permission: Notification.permission,
    endpointHash: subscription ? await sha256(subscription.endpoint) : null,
  }
}

/** Calls back when the person changes the permission in the browser's own settings; answers how to stop. */
export function watchPermission(changed: () => void): () => void {
  const stop = new AbortController()
  void navigator.permissions
    ?.query({ name: 'notifications' })
    .then((status) => status.addEventListener('change', changed, { signal: stop.signal }))
    .catch(() => undefined)
  return () => stop.abort()
}

/**
 * Asks for the permission and subscribes at the browser's push service; a subscription of before, perhaps another person's, is
 * dropped. Throws SubscribeError.
 */
export async function subscribe(pushKey: string): Promise<NewSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new SubscribeError('refused')
  await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  await unsubscribe()
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new SubscribeError('unreachable')), PATIENCE),
  )
  const made = pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  const subscription = await Promise.race([made, late]).catch(() => {
    throw new SubscribeError('unreachable')
  })
  return described(subscription)
}

/** The subscription that this browser has already, as the server takes it; null when there is none. */
export async function presentSubscription(): Promise<NewSubscription | null> {
  const subscription = await ownSubscription()
  return subscription && described(subscription)
}

/** This browser is told no more, whatever the server knows. */
export async function unsubscribe(): Promise<void> {
  await (await ownSubscription())?.unsubscribe()
}

function described(subscription: PushSubscription): NewSubscription {
  const { endpoint = '', keys } = subscription.toJSON()
  return { endpoint, key: bare(keys?.['p256dh']), secret: bare(keys?.['auth']) }
}

/** Some browsers fill base64url up with signs of equality. */
const bare = (text = '') => text.replace(/=+$/, '')

async function ownSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

function supportOf(): Support {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) return 'yes'
  // An iPad calls itself a Mac, and has a screen to touch.
  const apple =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)
  return apple && !matchMedia('(display-mode: standalone)').matches ? 'install' : 'no'
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
