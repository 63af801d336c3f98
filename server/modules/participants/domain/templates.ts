import type { GrantedAction } from './grants'

/** What usually goes with a post; the title and the sentence are the interface's. */
export interface GrantTemplate {
  actions: readonly GrantedAction[]
  /** Which kinds: all of the participant, or none until somebody chooses them. */
  kinds: 'every' | 'chosen'
  assignedOnly: boolean
}

/** Templates of the editor of rights, in the order of the screen. */
export const TEMPLATES = {
  accountant: {
    actions: ['view', 'prepare', 'sign', 'send', 'request'],
    kinds: 'every',
    assignedOnly: false,
  },
  declarant: { actions: ['view', 'prepare', 'sign', 'send'], kinds: 'every', assignedOnly: false },
  lawyer: { actions: ['view', 'prepare', 'answer-audit'], kinds: 'every', assignedOnly: false },
  // Somebody from outside of the organisation: named kinds, and only the cases they were given.
  representative: { actions: ['view', 'prepare', 'sign', 'send'], kinds: 'chosen', assignedOnly: true },
  reader: { actions: ['view'], kinds: 'every', assignedOnly: false },
} as const satisfies Record<string, GrantTemplate>

export type TemplateKey = keyof typeof TEMPLATES
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as TemplateKey[]
