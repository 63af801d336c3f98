import type { Actor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { OfficeChoice } from './contract'

/** Offices that take documents from participants, by code. */
export async function listReceivingOffices({ tx }: QueryContext<Actor>): Promise<OfficeChoice[]> {
  const offices = await tx.office.findMany({ where: { receives: true }, orderBy: { code: 'asc' } })
  return offices.map(({ code, name, nameTo, nameEn }) => ({ code, name, nameTo, nameEn }))
}
