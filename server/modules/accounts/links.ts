import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import type { LinkView, ReadLink } from './contract'
import { findToken } from './commands/mint-token'

type Open = Extract<LinkView, { state: 'open' }>

/**
 * What a page opened by a link from a letter shows; looking uses nothing up, since mailboxes open links by themselves. Read
 * with the portal's own scope: the secret in the address is what limits it.
 */
export function readLink({ tx, now }: QueryContext, { purpose, token }: ReadLink): Promise<LinkView> {
  return asSystemWithin(tx, async () => {
    const found = await findToken(tx, purpose, token, now)
    if ('refusal' in found) return { state: found.refusal }
    const subject = await SUBJECTS[purpose](tx, found.subjectId)
    const bare: Open = {
      state: 'open',
      purpose,
      login: null,
      personal: [],
      loginTaken: false,
      email: null,
    }
    return subject ? { ...bare, ...subject } : { state: 'used' }
  })
}

type Subject = (tx: Tx, id: string) => Promise<Partial<Open> | null>

const SUBJECTS: Record<ReadLink['purpose'], Subject> = {
  ACTIVATION: readApplication,
  RECOVERY: readAccount,
  UNLOCK: readAccount,
  EMAIL_OLD: readEmailChange,
  EMAIL_NEW: readEmailChange,
}

async function readApplication(tx: Tx, id: string): Promise<Partial<Open> | null> {
  const application = await tx.application.findUnique({ where: { id } })
  if (!application || application.activatedAt) return null
  const { login, email } = application
  const loginTaken = (await tx.user.count({ where: { login } })) > 0
  return { login, loginTaken, personal: [login, email] }
}

async function readAccount(tx: Tx, id: string): Promise<Partial<Open> | null> {
  const user = await tx.user.findUnique({ where: { id } })
  if (!user?.login || user.annulledAt) return null
  const personal = [user.login, user.email, user.lastName, user.firstName].filter((word) => word !== null)
  return { login: user.login, personal }
}

async function readEmailChange(tx: Tx, id: string): Promise<Partial<Open> | null> {
  const change = await tx.emailChange.findUnique({ where: { id } })
  if (!change || change.closedAt) return null
  return {
    email: {
      old: change.oldEmail,
      new: change.newEmail,
      oldConfirmed: change.oldConfirmedAt !== null,
      newConfirmed: change.newConfirmedAt !== null,
    },
  }
}
