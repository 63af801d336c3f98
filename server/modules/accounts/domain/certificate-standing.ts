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

/** What a certificate says its owner is in the organisation; `unsaid`: it has no position. */
export type Position = 'head' | 'other' | 'unsaid'

/** Reads the position of a certificate, attribute T. */
export function positionOf(title: string | null): Position {
  const words = title?.trim().toLowerCase().replace(/\s+/g, ' ')
  if (!words) return 'unsaid'
  return HEADS.has(words) ? 'head' : 'other'
}

export type Role = 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'

/** An appointment as far as this rule looks at it; `lost`: revoked, suspended or past its term. */
export interface Place {
  readonly role: Role
  readonly lost: boolean
}

/**
 * The role that an employee's certificate gives; null leaves everything as it is. The head heads, whatever was before.
 * Anybody else only joins, and what was taken back inside the portal stays so. A certificate that names no position opens
 * an organisation that nobody administers: authorities issue such ones to heads only. One that names another position
 * never makes a head (ORG-1): its owner waits for the head, who comes by ЕСИА or by a certificate of their own.
 */
export function roleByCertificate(
  current: Place | null,
  { position, administered }: { position: Position; administered: boolean },
): 'HEAD' | 'EMPLOYEE' | null {
  if (position === 'head') return current?.role === 'HEAD' && !current.lost ? null : 'HEAD'
  if (current?.lost) return null
  if (position === 'unsaid' && !administered) return 'HEAD'
  return current ? null : 'EMPLOYEE'
}
