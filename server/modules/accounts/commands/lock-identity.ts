import type { Tx } from '@/server/platform/db/client'

/**
 * Makes doors that bring the same person or organisation at the same moment go one after another until the transaction
 * ends, so that neither is made twice. Value: digits of СНИЛС, ИНН, ОГРН, or a
 * number in ЕСИА (`esia-…`).
 */
export async function lockIdentity(
  tx: Tx,
  kind: 'snils' | 'inn' | 'ogrn' | 'esia-person' | 'esia-organisation' | 'login' | 'email',
  value: string,
) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${value}`}, 0))::text`
}
