import type { Messages } from '@/components/i18n/messages'

type NavKey = keyof Messages['layout']['nav']

/** Names of icons; icons.tsx draws them. */
export type IconName =
  | 'home'
  | 'services'
  | 'documents'
  | 'requests'
  | 'audits'
  | 'archive'
  | 'organisation'
  | 'support'
  | 'queue'
  | 'catalogue'
  | 'exchange'
  | 'calendar'
  | 'participants'
  | 'administration'

/** A section of a shell: `path` follows the shell's base, `label` is a key of `layout.nav`. */
export type Section<Key extends string = string> = {
  key: Key
  path: string
  icon: IconName
  label: NavKey
}

/** Sections of the participant's cabinet in the order of the side; the first four make the bar of a telephone. */
export const CABINET_SECTIONS = [
  { key: 'home', path: '', icon: 'home', label: 'home' },
  { key: 'services', path: '/services', icon: 'services', label: 'services' },
  { key: 'documents', path: '/documents', icon: 'documents', label: 'documents' },
  { key: 'archive', path: '/archive', icon: 'archive', label: 'archive' },
  { key: 'audits', path: '/audits', icon: 'audits', label: 'audits' },
  { key: 'requests', path: '/information', icon: 'requests', label: 'requests' },
  { key: 'organisation', path: '/organisation', icon: 'organisation', label: 'organisation' },
  { key: 'support', path: '/support', icon: 'support', label: 'support' },
] as const satisfies readonly Section[]
export type CabinetSection = (typeof CABINET_SECTIONS)[number]['key']

/** Sections of the officer's console. */
export const CONSOLE_SECTIONS = [
  { key: 'queue', path: '', icon: 'queue', label: 'queue' },
  { key: 'documents', path: '/documents', icon: 'documents', label: 'documents' },
  { key: 'audits', path: '/audits', icon: 'audits', label: 'audits' },
  { key: 'participants', path: '/participants', icon: 'participants', label: 'participants' },
  { key: 'desk', path: '/desk', icon: 'support', label: 'desk' },
  { key: 'catalogue', path: '/catalogue', icon: 'catalogue', label: 'catalogue' },
  { key: 'exchange', path: '/exchange', icon: 'exchange', label: 'exchange' },
  { key: 'calendar', path: '/calendar', icon: 'calendar', label: 'calendar' },
  { key: 'trust', path: '/trust', icon: 'administration', label: 'trust' },
  { key: 'administration', path: '/administration', icon: 'administration', label: 'administration' },
] as const satisfies readonly Section[]
export type ConsoleSection = (typeof CONSOLE_SECTIONS)[number]['key']

/** Pages open to everybody that a public footer may name. */
export const PUBLIC_LINKS = {
  signatureCheck: '/check-signature',
  verify: '/verify',
  deadlines: '/deadlines',
  status: '/status',
  support: '/support',
} as const
export type PublicLink = keyof typeof PUBLIC_LINKS

/** Keeps the sections that exist, in their own order. */
export function pickSections<Key extends string>(
  all: readonly Section<Key>[],
  wanted: readonly Key[] | undefined,
): Section<Key>[] {
  return all.filter((section) => !wanted || wanted.includes(section.key))
}

/** Home of a participant's cabinet. */
export const cabinetBase = (participantId: string) => `/cabinet/${participantId}`

/**
 * The same section under another participant: `/cabinet/A/documents/17` → `/cabinet/B/documents`. What stands after
 * the section belongs to the first participant and is dropped.
 */
export function sameSection(pathname: string, participantId: string): string {
  const [, root, , section] = pathname.split('/')
  const known = root === 'cabinet' && CABINET_SECTIONS.find((item) => item.path === `/${section ?? ''}`)
  return cabinetBase(participantId) + (known ? known.path : '')
}

/** Is this section open? The home section (`base` itself) only when nothing follows. */
export function isOpen(pathname: string, base: string, href: string): boolean {
  return href === base ? pathname === base : pathname === href || pathname.startsWith(`${href}/`)
}
