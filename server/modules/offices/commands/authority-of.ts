import type { Tx } from '@/server/platform/db/client'
import { officeAndAbove } from './office-and-above'

/** An office with its names and with ОГРН of its own and of those above it, the nearest first. */
export async function authorityOf(tx: Tx, officeId: string) {
  const line = await officeAndAbove(tx, officeId)
  const [{ code, name, nameEn }] = line
  return { code, name, nameEn, ogrns: line.flatMap(({ ogrn }) => (ogrn ? [ogrn] : [])) }
}
