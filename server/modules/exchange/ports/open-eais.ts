import { env } from '@/server/platform/env'
import type { Eais } from './eais'
import { httpEais } from './http-eais'

let opened: Eais | undefined

/** The ЕАИС ТО of this process's settings. Throws when the exchange is off. */
export function openEais(): Eais {
  const { EAIS, EAIS_URL, EAIS_SECRET } = env()
  if (EAIS === 'off' || !EAIS_SECRET) throw new Error('the exchange is off')
  return (opened ??= httpEais({ url: EAIS_URL, secret: EAIS_SECRET }))
}
