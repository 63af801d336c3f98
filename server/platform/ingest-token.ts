import { env, type Env } from './env'

/** uploadthing wants an application id in every signed address; there is one application here. */
export const INGEST_APP_ID = 'customs-portal'

/** Path, under PUBLIC_URL, of uploadthing's handler: the only place the ingest may call back. */
export const UPLOADTHING_PATH = '/api/uploadthing'

type Ingest = Pick<Env, 'INGEST_SECRET' | 'INGEST_URL' | 'PUBLIC_URL'>

/** Key shared by uploadthing's handler and the ingest; the prefix is demanded by uploadthing. */
export const ingestApiKey = (from: Pick<Env, 'INGEST_SECRET'>) => `sk_${from.INGEST_SECRET}`

/** What uploadthing calls UPLOADTHING_TOKEN: base64 of `{apiKey, appId, regions}`. */
export function ingestToken(from: Pick<Env, 'INGEST_SECRET'>): string {
  const token = { apiKey: ingestApiKey(from), appId: INGEST_APP_ID, regions: ['self'] }
  return Buffer.from(JSON.stringify(token)).toString('base64')
}

/** Absolute address of uploadthing's handler in the web process. */
export const callbackUrl = (from: Pick<Env, 'PUBLIC_URL'>) => new URL(UPLOADTHING_PATH, from.PUBLIC_URL).href

/**
 * `config` of uploadthing's `createRouteHandler`. `callbackUrl` is explicit, or it would follow the Host header;
 * `isDev` is off always, or the handler would wait for a development server that does not exist; at level Info the
 * handler logs signed addresses.
 */
export function uploadthingConfig(from: Ingest = env()) {
  return {
    token: ingestToken(from),
    ingestUrl: from.INGEST_URL.replace(/\/+$/, ''),
    callbackUrl: callbackUrl(from),
    isDev: false,
    logLevel: 'Warning',
    handleDaemonPromise: 'await',
  } as const
}
