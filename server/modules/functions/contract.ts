import type { Judgement } from './domain/judge'
import type { FunctionGroup, FunctionKey } from './domain/table'

/** One function as the screen of services shows it; `href` is an address within the portal. */
export type FunctionView = { key: FunctionKey; group: FunctionGroup; href: string } & Judgement
