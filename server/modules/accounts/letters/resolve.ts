import type { AccountLetter } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { LetterType, LinkPurpose } from '../domain/letter-types'
import type { LetterData, LetterKind } from './texts'

/** One letter to be sent. */
export interface LetterPlan {
  type: LetterKind
  to: string
  locale: string
  data: LetterData
  /** Path of the portal that the button opens, without the link's secret. */
  path: string
  /** Its term is the purpose's own when nothing else is said. */
  link?: { purpose: LinkPurpose; subjectId: string; expiresAt?: Date }
}

type Resolver = (tx: Tx, letter: AccountLetter) => Promise<LetterPlan[]>

/**
 * What a letter turns out to be when it is sent. Here, and not while the stranger waits for an answer, it is found out
 * whether a login or an address is known; the owner of the mailbox is the only one who is told.
 */
export function resolveLetter(tx: Tx, letter: AccountLetter): Promise<LetterPlan[]> {
  const resolver = RESOLVERS[letter.type as LetterType]
  return resolver ? resolver(tx, letter) : Promise.resolve([])
}

const RESOLVERS: Record<LetterType, Resolver> = {
  application: resolveApplication,
  recovery: resolveRecovery,
  'password-changed': plain('password-changed', '/recover'),
  'email-changed': plain('email-changed', '/recover'),
  locked: plain('locked', '/unlock', 'UNLOCK'),
  'email-old': resolveEmailChange('email-old', '/confirm-email/old', 'EMAIL_OLD'),
  'email-new': resolveEmailChange('email-new', '/confirm-email/new', 'EMAIL_NEW'),
  invitation: resolveInvitation,
}

async function resolveApplication(tx: Tx, letter: AccountLetter): Promise<LetterPlan[]> {
  const application = await tx.application.findUnique({ where: { id: letter.subjectId } })
  if (!application || application.activatedAt) return []
  const { id, login, email } = application
  const to = { to: email, locale: letter.locale }
  const known = await tx.user.findFirst({
    where: { email, passwordHash: { not: null }, annulledAt: null },
    select: { login: true },
  })
  if (known?.login) return [{ ...to, type: 'known', data: { login: known.login }, path: '/recover' }]
  // Of several applications from one mailbox the newest counts: links of the earlier ones work no longer.
  const earlier = await tx.application.findMany({
    where: { email, activatedAt: null, id: { not: id } },
    select: { id: true },
  })
  await tx.mailToken.updateMany({
    where: { purpose: 'ACTIVATION', usedAt: null, subjectId: { in: earlier.map((one) => one.id) } },
    data: { usedAt: letter.createdAt },
  })
  const taken = (await tx.user.count({ where: { login } })) > 0
  const type = taken ? 'activation-taken' : 'activation'
  return [{ ...to, type, data: { login }, path: '/activate', link: { purpose: 'ACTIVATION', subjectId: id } }]
}

/** The recipient is what was typed: a login or an address, of which a person may have several accounts. */
async function resolveRecovery(tx: Tx, letter: AccountLetter): Promise<LetterPlan[]> {
  const name = letter.recipient
  const users = await tx.user.findMany({
    where: { OR: [{ login: name }, { email: name }], email: { not: null }, annulledAt: null },
    orderBy: { createdAt: 'asc' },
    take: 5,
  })
  const withPassword = users.filter((user) => user.passwordHash && user.login)
  const [first] = users
  if (withPassword.length === 0 && first)
    return [{ type: 'no-password', to: first.email!, locale: letter.locale, data: {}, path: '/sign-in' }]
  return withPassword.map((user) => ({
    type: 'recovery',
    to: user.email!,
    locale: letter.locale,
    data: { login: user.login! },
    path: '/recover/password',
    link: { purpose: 'RECOVERY', subjectId: user.id },
  }))
}

/** A letter about an account to the address that was known when it was caused. */
function plain(type: LetterKind, path: string, purpose?: LinkPurpose): Resolver {
  return async (tx, letter) => {
    const user = letter.userId && (await tx.user.findUnique({ where: { id: letter.userId } }))
    if (!user || user.annulledAt) return []
    const { recipient: to, locale } = letter
    const link = purpose && { purpose, subjectId: user.id }
    return [
      {
        type,
        to,
        locale,
        data: { login: user.login ?? '', email: user.email ?? '' },
        path,
        ...(link && { link }),
      },
    ]
  }
}

function resolveEmailChange(type: LetterKind, path: string, purpose: LinkPurpose): Resolver {
  return async (tx, letter) => {
    const change = await tx.emailChange.findUnique({ where: { id: letter.subjectId } })
    if (!change || change.closedAt) return []
    const data = { email: change.newEmail }
    const link = { purpose, subjectId: change.id }
    return [{ type, to: letter.recipient, locale: letter.locale, data, path, link }]
  }
}

async function resolveInvitation(tx: Tx, letter: AccountLetter): Promise<LetterPlan[]> {
  const invitation = await tx.invitation.findUnique({
    where: { id: letter.subjectId },
    include: { participant: { select: { shortName: true } } },
  })
  if (!invitation || invitation.acceptedAt || invitation.declinedAt || invitation.revokedAt) return []
  if (invitation.expiresAt <= letter.createdAt) return []
  const { id, expiresAt, title, participant } = invitation
  const data = { organisation: participant.shortName, title, until: moscowDate(expiresAt) }
  const link = { purpose: 'INVITATION', subjectId: id, expiresAt } as const
  const { recipient: to, locale } = letter
  return [{ type: 'invitation', to, locale, data, path: '/invitation', link }]
}
