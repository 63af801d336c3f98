/**
 * How long there is rest after wrong passwords in a row. Counted twice: for the account that was named, whether or not
 * it exists, and for the network the attempts come from, where a whole office may sit.
 */
export type LockSubject = 'account' | 'address'

/** Mistakes that cost nothing: the rest begins with the last of them. */
export const FREE_MISTAKES: Record<LockSubject, number> = { account: 5, address: 50 }

const MINUTE = 60
/** The longest rest, seconds. */
export const LONGEST_REST = 60 * MINUTE

/** After a day without a mistake the earlier ones are forgotten, milliseconds. */
export const FORGOTTEN_MS = 24 * 3_600_000

/** Seconds of rest after so many mistakes in a row: 0, then 1, 2, 4 … minutes, an hour at most. */
export function restAfter(subject: LockSubject, mistakes: number): number {
  const paid = mistakes - FREE_MISTAKES[subject]
  if (paid < 0) return 0
  // Beyond a few doublings the hour is reached; a big power would only lose precision.
  return Math.min(LONGEST_REST, MINUTE * 2 ** Math.min(paid, 10))
}

/** The rule as a table, seconds by number of mistakes less one; the last one stands for every greater number. */
export function restTable(subject: LockSubject): number[] {
  const table: number[] = []
  do table.push(restAfter(subject, table.length + 1))
  while (table.at(-1)! < LONGEST_REST)
  return table
}

/** The network of an address: all of IPv4, the first 64 bits of IPv6, which is what one household or office is given. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const gap = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
