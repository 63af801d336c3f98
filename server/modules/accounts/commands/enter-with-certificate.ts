import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import type { CertificateHolder } from '../domain/certificate-holder'
import { type ChallengeAnswer, answerChallenge } from './answer-challenge'
import { actInCapacity } from './follow-certificate'
import { keepCertificate, thumbprintOf } from './keep-certificate'
import { lockIdentity } from './lock-identity'

const actor: SystemActor = { kind: 'system', process: 'sign-in' }

/**
 * The portal's user who owns the certificate that answered a sign-in challenge, made or brought up to date from it. What the
 * person may act for follows from the certificate too. Throws SIGNATURE_REFUSED. Answers the user's id.
 */
export async function enterWithCertificate(answer: Omit<ChallengeAnswer, 'purpose'>): Promise<string> {
  const { certificate, holder } = await answerChallenge({ ...answer, purpose: 'SIGN_IN' })
  return asSystem(async (tx) => {
    const context = { actor, tx, now: now(), requestId: null }
    const thumbprint = thumbprintOf(certificate)
    if (holder.snils) await lockIdentity(tx, 'snils', holder.snils)
    if (holder.taxId) await lockIdentity(tx, 'inn', holder.taxId)
    const known = await findOwner(context, holder, thumbprint)
    const userId = known ?? newId()
    await savePerson(context, userId, holder)
    await keepCertificate(context, userId, certificate)
    await actInCapacity(context, userId, holder)
    await record(
      context,
      { type: 'certificate.accepted', data: { purpose: 'SIGN_IN', thumbprint } },
      { subjectId: userId },
    )
    return userId
  })
}

type Context = CommandContext<SystemActor>

/**
 * By СНИЛС, else by ИНН, else by the certificate itself. Only numbers that a door has proven count: what somebody has typed
 * in names nobody.
 */
async function findOwner({ tx }: Context, holder: CertificateHolder, thumbprint: string) {
  const proven = { trusted: true, annulledAt: null, source: { not: 'PASSWORD' as const } }
  const first = { orderBy: { id: 'asc' as const }, select: { id: true } }
  const { snils, taxId } = holder
  const bySnils = snils && (await tx.user.findFirst({ where: { ...proven, snils }, ...first }))
  if (bySnils) return bySnils.id
  // A person with another СНИЛС is another person, whatever the ИНН.
  const unnamed = snils ? { snils: null } : {}
  const byTaxId = taxId && (await tx.user.findFirst({ where: { ...proven, taxId, ...unnamed }, ...first }))
  if (byTaxId) return byTaxId.id
  const kept = await tx.userCertificate.findFirst({
    where: { thumbprint, user: { annulledAt: null, ...unnamed } },
    select: { userId: true },
  })
  return kept?.userId ?? null
}

/** ЕСИА tells more of a person, so its data stay; the certificate only adds the numbers that were missing. */
async function savePerson({ tx, now }: Context, id: string, holder: CertificateHolder) {
  const { lastName, firstName, middleName, snils, taxId } = holder
  const proven = { ...(snils && { snils }), ...(taxId && { taxId }), country: 'RU', trusted: true }
  const profile = { lastName, firstName, middleName, source: 'CERTIFICATE' as const, sourceAt: now }
  const known = await tx.user.findUnique({ where: { id }, select: { source: true, trusted: true } })
  if (!known) {
    await tx.user.create({ data: { id, createdAt: now, ...profile, ...proven } })
    return
  }
  const keepsEsia = known.source === 'ESIA' && known.trusted
  await tx.user.update({
    where: { id },
    data: { ...(keepsEsia ? {} : profile), ...proven, version: { increment: 1 } },
  })
}
