import type { Tx } from '@/server/platform/db/client'

/** How deep offices stand below each other. */
const LEVELS = 6

/** An office with ОГРН of its own and of those above it, the nearest first: a post belongs to its customs. */
export async function authorityOf(tx: Tx, officeId: string) {
  const { code, name, ...first } = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  const ogrns = first.ogrn ? [first.ogrn] : []
  let above = first.parentId
  for (let level = 0; above && level < LEVELS; level++) {
    const office = await tx.office.findUniqueOrThrow({ where: { id: above } })
    if (office.ogrn) ogrns.push(office.ogrn)
    above = office.parentId
  }
  return { code, name, ogrns }
}
