/** Forms of a customs audit: desk (камеральная, ТК 332) and the three kinds of a field one (выездная, ТК 333, 289-ФЗ 229). */
export const AUDIT_FORMS = ['DESK', 'FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER'] as const
export type AuditForm = (typeof AUDIT_FORMS)[number]

/** Of the official codes: subjects of an audit (ТК 331, п. 6). */
export const SUBJECT_CODES = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Roles in the group of officers; the lead signs for the group. */
export const GROUP_ROLES = ['lead', 'member', 'invited'] as const
export type GroupRole = (typeof GROUP_ROLES)[number]

/** What a participant answers to one line of a requirement. */
export const ITEM_ANSWERS = ['submitted', 'in-part', 'more-time', 'cannot'] as const
export type ItemAnswer = (typeof ITEM_ANSWERS)[number]
