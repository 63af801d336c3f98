import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { nameOf } from '../accounts/domain/name'
import { judge } from '../functions/domain/judge'
import { record } from '../journal/record'
import { serving } from './colleagues'
import type { GetPower, ListPowers, PowerDetails, PowerItem, PowerSignature, PowerSummary } from './contract'
import { mayAdminister, powerScope, refuseChange, refuseReport } from './policy'
import { dateOf, dayOf, SUMMARY, summaryOf } from './view'

/** Powers of the organisation, newest first, by key. */
export async function listPowers(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  { stage, cursor, limit }: ListPowers,
): Promise<{ items: PowerSummary[]; nextCursor: string | null }> {
  const today = dateOf(moscowDate(now))
  const stages = {
    all: {},
    current: { revokedAt: null, validTo: { gte: today } },
    ended: { OR: [{ revokedAt: { not: null } }, { validTo: { lt: today } }] },
  }
  const rows = await tx.powerOfAttorney.findMany({
    where: { AND: [powerScope(actor), stages[stage], cursor ? { id: { lt: cursor } } : {}] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: SUMMARY,
  })
  const kept = rows.slice(0, limit)
  return {
    items: kept.map((row) => summaryOf(row, now)),
    nextCursor: rows.length > limit ? kept[kept.length - 1]!.id : null,
  }
}

/** One power, for an administrator or the person it was given to. NOT_FOUND out of scope. */
export async function getPower(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  { id }: GetPower,
): Promise<PowerDetails> {
  const row = await tx.powerOfAttorney.findFirst({
    where: { id, ...powerScope(actor) },
    omit: { xml: true, signature: true },
  })
  if (!row) throw notFound()
  const appointments = mayAdminister(actor)
    ? await tx.appointment.findMany({
        where: serving(actor.participantId, now),
        select: { user: true },
        orderBy: { createdAt: 'asc' },
      })
    : []
  const colleagues = appointments.map(({ user }) => ({ userId: user.id, name: nameOf(user) }))
  return {
    ...summaryOf(row, now),
    version: row.version,
    principalTaxId: row.principalTaxId,
    representativeTaxId: row.representativeTaxId,
    representativeSnils: row.representativeSnils,
    representative: await representativeOf(tx, row.representativeId),
    powers: row.powers as PowerItem[],
    issuedAt: dayOf(row.issuedAt),
    mayDelegate: row.mayDelegate,
    sha256: row.sha256,
    signature: row.signatureVerdict as PowerSignature | null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revocationReason: row.revocationReason,
    createdAt: row.createdAt.toISOString(),
    colleagues,
    may: {
      register: judge(actor, 'powers.register').open,
      revoke: refuseChange(actor, row) === null,
      report: refuseReport(actor, row) === null,
    },
  }
}

async function representativeOf(tx: QueryContext['tx'], userId: string | null) {
  const user = userId ? await tx.user.findUnique({ where: { id: userId } }) : null
  return user && { userId: user.id, name: nameOf(user) }
}

/** The document of a power or the signature under it, byte for byte as it was given; NOT_FOUND when there is none. */
export async function getPowerFile(
  context: CommandContext<ParticipantActor>,
  { id, part }: { id: string; part: 'document' | 'signature' },
): Promise<{ number: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { tx, actor } = context
  const row = await tx.powerOfAttorney.findFirst({
    where: { id, ...powerScope(actor) },
    select: { number: true, xml: true, signature: true },
  })
  const bytes = part === 'document' ? row?.xml : row?.signature
  if (!row || !bytes) throw notFound()
  if (!mayAdminister(actor) && part === 'signature') throw new DomainError('NOT_FOUND')
  await record(context, { type: 'power.downloaded', data: { number: row.number } }, { subjectId: id })
  return { number: row.number, bytes }
}
