import type { OpenContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import type { ActivateAccount } from '../contract'
import { nameOf } from '../domain/name'
import { hashPassword } from '../passwords'
import { lockIdentity } from './lock-identity'
import { spendToken } from './mint-token'
import { assertPassword } from './set-password'

/**
 * Makes the account of an application by the link of its letter: the person names themself and creates the password; they
 * may act for themself as an individual whom nobody has confirmed yet. Answers the user's id. TOKEN_INVALID, LOGIN_TAKEN,
 * PASSWORD_REFUSED; after the last two the link stays good.
 */
export async function activateAccount(
  context: OpenContext,
  input: ActivateAccount,
): Promise<{ userId: string }> {
  const { tx, now } = context
  const applicationId = await spendToken(tx, 'ACTIVATION', input.token, now)
  const application = await tx.application.findUnique({ where: { id: applicationId } })
  if (!application || application.activatedAt) throw new DomainError('TOKEN_INVALID', { reason: 'used' })
  const { email, locale, consentVersion } = application
  await assertFree(tx, input.login, email)
  assertPassword(input.password, [input.login, email, input.lastName, input.firstName])

  const userId = newId()
  const name = {
    lastName: input.lastName,
    firstName: input.firstName,
    middleName: input.middleName || null,
  }
  await tx.user.create({
    data: {
      id: userId,
      login: input.login,
      email,
      ...name,
      passwordHash: await hashPassword(input.password),
      passwordChangedAt: now,
      source: 'PASSWORD',
      sourceAt: now,
      locale,
      createdAt: now,
    },
  })
  await tx.consent.create({
    data: { id: newId(), userId, version: consentVersion, acceptedAt: application.createdAt },
  })
  await tx.application.update({ where: { id: applicationId }, data: { activatedAt: now, userId } })
  await actForThemself(tx, userId, nameOf(name), now)
  await record(context, { type: 'account.activated', data: { applicationId } }, { subjectId: userId })
  return { userId }
}

/** Two people who choose one login at the same moment go one after another; the database refuses a second one anyway. */
async function assertFree(tx: Tx, login: string, email: string) {
  await lockIdentity(tx, 'login', login.toLowerCase())
  await lockIdentity(tx, 'email', email)
  if ((await tx.user.count({ where: { login } })) > 0) throw new DomainError('LOGIN_TAKEN')
  const known = await tx.user.count({ where: { email, passwordHash: { not: null }, annulledAt: null } })
  if (known > 0) throw new DomainError('TOKEN_INVALID', { reason: 'used' })
}

async function actForThemself(tx: Tx, userId: string, name: string, now: Date) {
  const participant = await tx.participant.create({
    data: {
      id: newId(),
      category: 'INDIVIDUAL',
      country: 'RU',
      name,
      shortName: name,
      confirmed: false,
      createdAt: now,
    },
  })
  await tx.appointment.create({
    data: {
      id: newId(),
      participantId: participant.id,
      userId,
      role: 'HEAD',
      title: 'Физическое лицо',
      source: 'PASSWORD',
      validFrom: now,
      createdAt: now,
    },
  })
}
