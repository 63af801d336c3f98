import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import type { Action } from '@/server/auth/actor'
import { dayOf, lastDayOf } from '@/server/modules/participants/domain/term'
import type { PersonGrant } from '@/server/modules/participants/contract'

/** In the order of a document's life: what is done with documents, and what besides. */
const WITH_DOCUMENTS = ['view', 'prepare', 'sign', 'send'] as const satisfies readonly Action[]
const BESIDES = ['request', 'answer-audit'] as const satisfies readonly Action[]

/** Kinds named in full before the rest is only counted. */
const NAMED = 3

/** Rights as they are said: days of Moscow, `until` is the last one. */
export interface SaidRights {
  actions: readonly Action[]
  kinds: readonly string[]
  from?: string | null
  until: string | null
  assignedOnly?: boolean
}

/** A stored grant as it is said. `since`: where its holder's appointment begins, which is not worth saying twice. */
export const saidGrant = (grant: PersonGrant, since: string): SaidRights => ({
  actions: grant.actions,
  kinds: grant.kinds,
  from: grant.validFrom <= since ? null : dayOf(new Date(grant.validFrom)),
  until: grant.validTo && lastDayOf(new Date(grant.validTo)),
  assignedOnly: grant.assignedOnly,
})

/** Makes sentences of rights: «Может готовить и отправлять документы «Счёт» до 31 декабря 2026, только порученные дела». */
export function useRightsWords(kindTitles: Record<string, string>) {
  const t = useTranslations('organisation')
  const format = useFormatter()
  const locale = useLocale()

  // «и» does not hang at the end of a line.
  const list = (known: readonly Action[]) =>
    format.list(known.map((action) => t(`action.${action}`))).replaceAll(' и ', ' и\u00a0')
  const actions = (given: readonly Action[]) => {
    const known = WITH_DOCUMENTS.filter((action) => given.includes(action))
    // Whoever may do something with a document may look at it: said only where it is all.
    return list(known.length > 1 ? known.filter((action) => action !== 'view') : known)
  }
  const more = (given: readonly Action[]) => {
    const known = BESIDES.filter((action) => given.includes(action))
    return known.length > 0 ? t('more', { actions: list(known) }) : ''
  }
  const kinds = (codes: readonly string[]) => {
    const names = codes.map((code) => t('kindName', { name: kindTitles[code] ?? code }))
    const shown = names.slice(0, NAMED).join(', ')
    const rest = names.length - NAMED
    return t('kinds', {
      count: codes.length,
      names: rest > 0 ? t('kindsMore', { names: shown, count: rest }) : shown,
    })
  }
  const term = ({ from, until }: Pick<SaidRights, 'from' | 'until'>) => {
    if (from && until)
      return t('termBoth', { from: formatDate(from, locale), until: formatDate(until, locale) })
    if (until) return t('termUntil', { until: formatDate(until, locale) })
    return from ? t('termFrom', { from: formatDate(from, locale) }) : ''
  }
  /** `voice`: of a colleague, of a colleague's former rights, or to the person themself. */
  const sentence = (rights: SaidRights, voice: 'other' | 'ended' | 'own' = 'other') =>
    t('sentence', {
      voice,
      actions: actions(rights.actions),
      kinds: kinds(rights.kinds),
      more: more(rights.actions),
      term: term(rights),
      own: rights.assignedOnly ? t('own') : '',
    })
  /** What an employee asks for. */
  const asked = (rights: SaidRights) =>
    t('requests.asks', {
      actions: actions(rights.actions),
      kinds: kinds(rights.kinds),
      more: more(rights.actions),
      term: term(rights),
    })
  return { sentence, asked }
}
