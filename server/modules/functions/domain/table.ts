import type { Action, ParticipantActor } from '@/server/auth/actor'
import type { ProfileField } from '../../accounts/domain/completeness'

/** What a person comes for; the order of the screen. */
export const FUNCTION_GROUPS = [
  'send',
  'information',
  'audits',
  'archive',
  'organisation',
  'powers',
  'profile',
  'check',
] as const
export type FunctionGroup = (typeof FUNCTION_GROUPS)[number]

/** What a function asks of the person and of the participant they act for; what is not named is not asked. */
export interface FunctionRule {
  group: FunctionGroup
  /** `cabinet`: below the participant's cabinet; `portal`: from the root. */
  place: 'cabinet' | 'portal'
  path: string
  /** Absent: every category. */
  categories?: readonly ParticipantActor['category'][]
  /** Action of the appointment, on whatever kind: which kinds is the policy of the document. */
  action?: Action
  /** The participant itself is confirmed (ORG-1). */
  confirmed?: true
  /** The person is confirmed: ЕСИА or a checked certificate. */
  trust?: true
  /** Fields that the person's profile must hold. */
  profile?: readonly ProfileField[]
  /** The person has shown a certificate that is still valid. */
  signature?: true
}

const ORGANISATIONS = ['LEGAL_ENTITY', 'ENTREPRENEUR'] as const

/**
 * Every function of the cabinet (ACC-8). The permissions of procedures refer to it and the screen of services is drawn
 * from it, so what is shown open and what is allowed cannot part.
 */
export const FUNCTIONS = {
  'documents.view': { group: 'send', place: 'cabinet', path: '/documents', action: 'view' },
  'documents.prepare': { group: 'send', place: 'cabinet', path: '/documents/new', action: 'prepare' },
  'documents.import': { group: 'send', place: 'cabinet', path: '/documents/new#xml', action: 'prepare' },
  // Whether the certificate will do is seen when it signs.
  'documents.sign': {
    group: 'send',
    place: 'cabinet',
    path: '/documents?stage=drafts',
    action: 'sign',
    confirmed: true,
  },
  // Customs answers by a letter too: without an address a refusal with its term could pass unseen.
  'documents.send': {
    group: 'send',
    place: 'cabinet',
    path: '/documents?stage=drafts',
    action: 'send',
    confirmed: true,
    profile: ['email'],
  },
  // Whoever could send must be able to take back, whatever has been lost since.
  'documents.withdraw': { group: 'send', place: 'cabinet', path: '/documents?stage=sent', action: 'send' },
  'information.view': { group: 'information', place: 'cabinet', path: '/information', action: 'view' },
  'information.request': {
    group: 'information',
    place: 'cabinet',
    path: '/information/new',
    action: 'request',
    confirmed: true,
  },
  // What customs writes to a company is nobody's who has only typed its name.
  'audits.view': { group: 'audits', place: 'cabinet', path: '/audits', action: 'view', confirmed: true },
  'audits.answer': {
    group: 'audits',
    place: 'cabinet',
    path: '/audits?filter=going',
    action: 'answer-audit',
    confirmed: true,
  },
  'archive.view': { group: 'archive', place: 'cabinet', path: '/archive', action: 'view' },
  'archive.place': { group: 'archive', place: 'cabinet', path: '/archive/new', action: 'prepare' },
  // Whoever is let in is told by a notice and a letter: nobody writes those in the name of a company nobody has confirmed.
  'archive.share': { group: 'archive', place: 'cabinet', path: '/archive', action: 'send', confirmed: true },
  'organisation.people': {
    group: 'organisation',
    place: 'cabinet',
    path: '/organisation',
    categories: ORGANISATIONS,
    action: 'administer',
  },
  // Nobody is invited in the name of a company that nobody has confirmed.
  'organisation.invite': {
    group: 'organisation',
    place: 'cabinet',
    path: '/organisation/invitations',
    categories: ORGANISATIONS,
    action: 'administer',
    confirmed: true,
  },
  'rights.request': {
    group: 'organisation',
    place: 'cabinet',
    path: '/rights',
    categories: ORGANISATIONS,
  },
  'organisation.journal': {
    group: 'organisation',
    place: 'cabinet',
    path: '/organisation/journal',
    categories: ORGANISATIONS,
    action: 'administer',
  },
  'powers.view': {
    group: 'powers',
    place: 'cabinet',
    path: '/organisation/powers',
    categories: ORGANISATIONS,
    action: 'administer',
  },
  // Who registers a power answers for it before customs, so the portal has to know who that is and how to reach them.
  'powers.register': {
    group: 'powers',
    place: 'cabinet',
    path: '/organisation/powers/new',
    categories: ORGANISATIONS,
    action: 'administer',
    confirmed: true,
    trust: true,
    profile: ['phone'],
  },
  'signature.check': { group: 'check', place: 'portal', path: '/check-signature' },
  'notifications.view': { group: 'profile', place: 'cabinet', path: '/notifications' },
} as const satisfies Record<string, FunctionRule>

export type FunctionKey = keyof typeof FUNCTIONS
export const FUNCTION_KEYS = Object.keys(FUNCTIONS) as FunctionKey[]

/** The rule of a function. */
export const ruleOf = (key: FunctionKey): FunctionRule => FUNCTIONS[key]
