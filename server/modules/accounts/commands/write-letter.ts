import type { Tx } from '@/server/platform/db/client'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'
import type { LetterType } from '../domain/letter-types'
import { MAIL, mailKey } from '../jobs'

export interface NewLetter {
  type: LetterType
  /** Address; of a recovery, what the person has typed: an address or a login. */
  recipient: string
  locale: string
  /** The application, user or e-mail change that the letter is about; of its own when there is none yet. */
  subjectId?: string
  userId?: string
  now: Date
}

/** Decides in the transaction of its cause that a letter goes out; a job composes and sends it. */
export async function writeLetter(tx: Tx, letter: NewLetter): Promise<void> {
  const id = newId()
  const { type, recipient, locale, subjectId = id, userId = null, now } = letter
  // createMany: no RETURNING, since whoever causes a letter may not read it.
  await tx.accountLetter.createMany({
    data: [{ id, type, recipient, locale, subjectId, userId, data: {}, createdAt: now }],
  })
  await enqueue(tx, MAIL, { letterId: id }, { key: mailKey(id) })
}
