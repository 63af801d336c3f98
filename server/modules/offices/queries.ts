import type { Actor, OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type { MyOffice, OfficeChoice } from './contract'
import { officeName } from './domain/office-name'

/** Offices that take documents from participants, by code. */
export async function listReceivingOffices({ tx }: QueryContext<Actor>): Promise<OfficeChoice[]> {
  const offices = await tx.office.findMany({ where: { receives: true }, orderBy: { code: 'asc' } })
  return offices.map((office) => ({ code: office.code, name: officeName(office) }))
}

/** The actor's own office. NOT_FOUND when the officer was dismissed since the actor was minted. */
export async function getMyOffice({ tx, actor }: QueryContext<OfficerActor>): Promise<MyOffice> {
  const officer = await tx.officer.findFirst({
    where: { userId: actor.userId, officeId: actor.officeId, revokedAt: null },
    include: { office: true },
  })
  if (!officer) throw notFound()
  const { office, title } = officer
  return { code: office.code, name: officeName(office), title }
}
