import { z } from 'zod'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { newId } from '@/server/platform/ids'
import { nameOf } from '../domain/name'

/** What the portal reads from ЕСИА's claims about a person; other claims are not kept. */
export const EsiaClaims = z.object({
  sub: z.string().min(1),
  trusted: z.boolean().default(false),
  family_name: z.string().min(1),
  given_name: z.string().min(1),
  middle_name: z.string().optional(),
  email: z.email().optional(),
  inn: z.string().optional(),
  organizations: z
    .array(
      z.object({
        oid: z.coerce.string(),
        type: z.enum(['LEGAL', 'BUSINESS']).catch('LEGAL'),
        shortName: z.string(),
        fullName: z.string(),
        ogrn: z.string().optional(),
        inn: z.string().optional(),
        kpp: z.string().optional(),
        chief: z.boolean().default(false),
        active: z.boolean().default(true),
      }),
    )
    .default([]),
})
export type EsiaClaims = z.infer<typeof EsiaClaims>

/**
 * The portal's user for a person of ЕСИА, made or brought up to date from the claims. A confirmed person acts for
 * themself, and for each organisation of which ЕСИА says they are the head; employees are appointed inside the portal.
 */
export function enterThroughEsia(claims: EsiaClaims): Promise<string> {
  return asSystem(async (tx) => {
    const at = now()
    const userId = await upsertPerson(tx, claims, at)
    if (!claims.trusted) return userId
    await actForThemself(tx, userId, claims, at)
    for (const organisation of claims.organizations) {
      if (organisation.chief && organisation.active) await actAsHead(tx, userId, organisation, at)
    }
    return userId
  })
}

async function upsertPerson(tx: Tx, claims: EsiaClaims, at: Date): Promise<string> {
  const profile = {
    lastName: claims.family_name,
    firstName: claims.given_name,
    middleName: claims.middle_name ?? null,
    trusted: claims.trusted,
    ...(claims.email && { email: claims.email }),
  }
  const { id } = await tx.user.upsert({
    where: { esiaOid: claims.sub },
    create: { id: newId(), esiaOid: claims.sub, source: 'ESIA', createdAt: at, ...profile },
    update: profile,
    select: { id: true },
  })
  return id
}

async function actForThemself(tx: Tx, userId: string, claims: EsiaClaims, at: Date) {
  const own = await tx.appointment.findFirst({
    where: { userId, role: 'HEAD', participant: { category: 'INDIVIDUAL' } },
  })
  if (own) return
  const name = nameOf({
    lastName: claims.family_name,
    firstName: claims.given_name,
    middleName: claims.middle_name ?? null,
  })
  const participant = await tx.participant.create({
    data: {
      id: newId(),
      category: 'INDIVIDUAL',
      country: 'RU',
      name,
      shortName: name,
      taxId: claims.inn ?? null,
      confirmed: true,
      createdAt: at,
    },
  })
  await appoint(tx, participant.id, userId, 'Физическое лицо', at)
}

async function actAsHead(
  tx: Tx,
  userId: string,
  organisation: EsiaClaims['organizations'][number],
  at: Date,
) {
  const participant = await tx.participant.upsert({
    where: { esiaOid: organisation.oid },
    create: {
      id: newId(),
      esiaOid: organisation.oid,
      category: organisation.type === 'BUSINESS' ? 'ENTREPRENEUR' : 'LEGAL_ENTITY',
      country: 'RU',
      name: organisation.fullName,
      shortName: organisation.shortName,
      taxId: organisation.inn ?? null,
      kpp: organisation.kpp ?? null,
      ogrn: organisation.ogrn ?? null,
      confirmed: true,
      createdAt: at,
    },
    update: { confirmed: true },
  })
  const title = organisation.type === 'BUSINESS' ? 'Индивидуальный предприниматель' : 'Руководитель'
  await appoint(tx, participant.id, userId, title, at)
}

async function appoint(tx: Tx, participantId: string, userId: string, title: string, at: Date) {
  await tx.appointment.upsert({
    where: { participantId_userId: { participantId, userId } },
    create: { id: newId(), participantId, userId, role: 'HEAD', title, validFrom: at, createdAt: at },
    // ЕСИА says again that this person is the head: an earlier revocation or lesser role no longer holds.
    update: { role: 'HEAD', revokedAt: null, validTo: null },
  })
}
