import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'
import { ATTEMPT, attemptKey, type AttemptPayload } from '../jobs'
import { countAttempt, forgiveMistakes, lockKey } from '../locks'
import { fitsPassword, hashPassword, isOutdated } from '../passwords'

export interface PasswordAttempt {
  login: string
  password: string
  /** Address the attempt came from, and the browser's name of itself. */
  address: string
  device?: string | null
}

/**
 * The user's id when the login and the password fit, otherwise null: the answer never tells whether the login exists, and
 * neither do its statements, the same for every wrong pair. What is done for an account that exists (its history, the
 * letter to its owner) is done by the job, which is enqueued for all. RATE_LIMITED with `seconds` of rest to wait.
 */
export async function checkPassword(attempt: PasswordAttempt): Promise<string | null> {
  const { login, password, address } = attempt
  const at = now()
  const { rest, user } = await asSystem(async (tx) => {
    const ofAddress = await countAttempt(tx, 'address', address, at)
    if (ofAddress > 0) return { rest: ofAddress, user: null }
    const rest = await countAttempt(tx, 'account', login, at)
    if (rest > 0) {
      await tell(tx, attempt, 'LOCKED', at)
      return { rest, user: null }
    }
    const user = await tx.user.findFirst({
      where: { login, annulledAt: null },
      select: { id: true, passwordHash: true },
    })
    return { rest, user }
  })
  if (rest > 0) throw new DomainError('RATE_LIMITED', { seconds: rest })
  const fits = await fitsPassword(user?.passwordHash, password)
  if (!user?.passwordHash || !fits) {
    await asSystem((tx) => tell(tx, attempt, 'WRONG_PASSWORD', at))
    return null
  }
  const renewed = isOutdated(user.passwordHash) ? await hashPassword(password) : null
  await asSystem(async (tx) => {
    await forgiveMistakes(tx, login, address)
    if (!renewed) return
    // Only over the hash that was verified: the password may have been changed meanwhile.
    const { id, passwordHash } = user
    await tx.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: renewed } })
  })
  return user.id
}

type Tx = Parameters<Parameters<typeof asSystem>[0]>[0]

function tell(tx: Tx, attempt: PasswordAttempt, outcome: AttemptPayload['outcome'], at: Date) {
  const payload: AttemptPayload = {
    id: newId(),
    login: attempt.login,
    address: attempt.address,
    device: attempt.device?.slice(0, 300) ?? null,
    outcome,
    at: at.toISOString(),
  }
  // A burst of attempts during one rest is one line of the history.
  const key = outcome === 'LOCKED' ? attemptKey(lockKey('account', attempt.login)) : undefined
  return enqueue(tx, ATTEMPT, payload, key ? { key } : {})
}
