import type { Tx } from '@/server/platform/db/client'
import { whereActive } from '../participants/domain/appointment'
import type { FormPerson } from './domain/case-facts'

interface Named {
  lastName: string
  firstName: string
  middleName: string | null
}

/** A person of the portal as official forms write one. */
export const personOf = ({ lastName, firstName, middleName }: Named, post: string): FormPerson => ({
  surname: lastName,
  name: firstName,
  ...(middleName && { middleName }),
  post,
})

/** The head of a participant, or the person themself; of several the one who was appointed first. */
export async function headOf(
  { tx, now }: { tx: Tx; now: Date },
  participantId: string,
): Promise<FormPerson | null> {
  const head = await tx.appointment.findFirst({
    where: { participantId, role: 'HEAD', ...whereActive(now) },
    include: { user: true },
    orderBy: { id: 'asc' },
  })
  return head && personOf(head.user, head.title)
}
