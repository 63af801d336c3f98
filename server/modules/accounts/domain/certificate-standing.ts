/**
 * Positions that name the one who acts for a legal entity without a power of attorney (Civil Code, article 53). A longer
 * position («директор по логистике», «заместитель директора») names somebody else, so words are compared whole.
 */
const HEADS = new Set([
  'генеральный директор',
  'директор',
  'президент',
  'председатель правления',
  'председатель',
  'управляющий',
  'руководитель',
  'руководитель организации',
  'глава',
  'единоличный исполнительный орган',
  'конкурсный управляющий',
  'ликвидатор',
  'general director',
  'director',
])

/** Whether a certificate's position is that of the head. */
export function namesHead(title: string | null): boolean {
  return HEADS.has(title?.trim().toLowerCase().replace(/\s+/g, ' ') ?? '')
}

export type Role = 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'

/** An appointment as far as this rule looks at it; `lost`: revoked, suspended or past its term. */
export interface Place {
  readonly role: Role
  readonly lost: boolean
}

/**
 * The role that an employee's certificate gives; null leaves everything as it is. The head heads, whatever was before.
 * Anybody else only joins, and what was taken back inside the portal stays so; but an organisation that nobody
 * administers is opened by whoever comes first with its certificate, or it could never be opened at all.
 */
export function roleByCertificate(
  current: Place | null,
  { head, administered }: { head: boolean; administered: boolean },
): 'HEAD' | 'EMPLOYEE' | null {
  if (head) return current?.role === 'HEAD' && !current.lost ? null : 'HEAD'
  if (current?.lost) return null
  if (!administered) return 'HEAD'
  return current ? null : 'EMPLOYEE'
}
