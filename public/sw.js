/*
 * Keeps two things: the offline page, and Next's static files, whose names carry a hash of their content. Answers of the
 * API and pages of users are never stored: on a shared computer they would outlive the session.
 * Raise VERSION when this file changes what it stores; older stores are removed on activation.
 */
const VERSION = 'v2'
const STORE = `portal-${VERSION}`
const OFFLINE = '/offline'
const STATIC = '/_next/static/'

/** The offline page with the styles, fonts and scripts that its text names. */
async function keepOfflinePage() {
  const store = await caches.open(STORE)
  const page = await fetch(OFFLINE, { cache: 'reload' })
  if (!page.ok) throw new Error(`The offline page answered ${page.status}`)
  const html = await page.clone().text()
  await store.put(OFFLINE, page)
  const named = new Set(html.match(/\/_next\/static\/[\w./~%-]+\.(?:css|woff2)/g) ?? [])
  await Promise.allSettled([...named].map((path) => store.add(path)))
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const clean = async () => {
    const names = await caches.keys()
    await Promise.all(
      names.filter((name) => name.startsWith('portal-') && name !== STORE).map((name) => caches.delete(name)),
    )
    await self.clients.claim()
  }
  event.waitUntil(clean())
})

/** A hashed file never changes: the stored one is right. */
async function fromStore(request) {
  const store = await caches.open(STORE)
  const stored = await store.match(request)
  if (stored) return stored
  const fresh = await fetch(request)
  if (fresh.status === 200) await store.put(request, fresh.clone())
  return fresh
}

async function pageOrOffline(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const store = await caches.open(STORE)
    const offline = await store.match(OFFLINE)
    if (offline) return offline
    throw error
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  // What a worker is to do stands after the # of its script's address, and a stored answer would bring another one's.
  if (request.destination === 'worker') return
  if (url.pathname.startsWith(STATIC)) event.respondWith(fromStore(request))
  else if (request.mode === 'navigate') event.respondWith(pageOrOffline(request))
})

/*
 * Push: what the portal sends is shown as it came, in the person's language. A message without words still has to be shown:
 * browsers withdraw the permission from whoever is silent.
 */
function wordsOf(event) {
  try {
    return event.data.json()
  } catch {
    return {}
  }
}

self.addEventListener('push', (event) => {
  const { title = self.location.host, body = '', path = '/', tag, lang } = wordsOf(event)
  // The same notice sent again takes the place of the first, without a second sound.
  const shown = { body, tag, lang, icon: '/icons/icon-192.png', data: { path } }
  event.waitUntil(self.registration.showNotification(title, shown))
})

/** Brings forward the window that shows the page already; a draft in another one is left as it is. */
async function openPage(path) {
  const address = new URL(path, self.location.origin)
  if (address.origin !== self.location.origin) return
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows.find(({ url }) => url === address.href)
  await (open ? open.focus() : self.clients.openWindow(address.href))
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPage(event.notification.data?.path ?? '/'))
})

/** Whoever signs out leaves nothing here: neither what was shown, nor what would come. */
async function forgetPerson() {
  const shown = await self.registration.getNotifications()
  for (const notification of shown) notification.close()
  const subscription = await self.registration.pushManager?.getSubscription()
  await subscription?.unsubscribe()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const leaves = request.method === 'POST' && new URL(request.url).pathname === '/sign-out'
  if (leaves && request.mode === 'navigate') event.waitUntil(forgetPerson())
})
