import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'

/** Where sessions end, their devices are told no more; in the transaction that ends them. */
export async function forgetDevices(tx: Tx, session: Prisma.UserSessionWhereInput): Promise<void> {
  await tx.pushDevice.deleteMany({ where: { session } })
}
