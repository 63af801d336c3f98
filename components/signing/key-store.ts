import { SigningError } from './signer'

/** Where a browser keeps keys that were made in it. `chain`: the certificate, then those above it, DER. */
export interface KeyStore {
  list(): Promise<{ id: string; chain: readonly Uint8Array[] }[]>
  put(id: string, chain: readonly Uint8Array[], pkcs8: Uint8Array): Promise<void>
  open(id: string): Promise<{ chain: readonly Uint8Array[]; pkcs8: Uint8Array } | null>
  remove(id: string): Promise<void>
}

interface Entry {
  id: string
  chain: Uint8Array[]
  iv: Uint8Array<ArrayBuffer>
  /** PKCS#8, encrypted by `lock`. */
  sealed: ArrayBuffer
  /** AES-GCM key that no script can take out of the browser. */
  lock: CryptoKey
}

const DATABASE = 'signing-keys'
const STORE = 'keys'

/**
 * Keys in IndexedDB. WebCrypto does not know GOST, so such a key cannot itself be made unreadable; it is encrypted by an
 * AES key that can, and whoever copies the browser's files has neither.
 */
export const browserKeys: KeyStore = {
  async list() {
    return run<Entry[]>('readonly', (store) => store.getAll() as IDBRequest<Entry[]>)
  },
  async put(id, chain, pkcs8) {
    const lock = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lock, Uint8Array.from(pkcs8))
    const entry: Entry = { id, chain: [...chain], iv, sealed, lock }
    await run('readwrite', (store) => store.put(entry))
  },
  async open(id) {
    const entry = await run<Entry | undefined>(
      'readonly',
      (store) => store.get(id) as IDBRequest<Entry | undefined>,
    )
    if (!entry) return null
    const { chain, iv, sealed, lock } = entry
    return {
      chain,
      pkcs8: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, lock, sealed)),
    }
  },
  async remove(id) {
    await run('readwrite', (store) => store.delete(id))
  },
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  try {
    const database = await opened()
    try {
      const transaction = database.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      return await new Promise<T>((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = () => reject(transaction.error)
      })
    } finally {
      database.close()
    }
  } catch {
    throw new SigningError('STORAGE_UNAVAILABLE')
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}
