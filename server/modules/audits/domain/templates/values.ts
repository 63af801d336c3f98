import type { FormValue, FormValues } from '../../../catalogue/domain/definition'
import type { Purpose, Sent } from '../actions'
import type { CaseFacts } from '../case-facts'
import { actTemplate, extractTemplate } from './act'
import { deskProlongationTemplate, notificationTemplate, settledProlongation } from './notification'
import { changeOfOrderTemplate, orderTemplate, settledMark } from './order'
import { conclusionTemplate, decisionTemplate } from './outcome'
import type { Template } from './parts'
import { handoverTemplate, moreTimeTemplate, requirementTemplate } from './requirement'

/** The official kind of each purpose; a desk audit is prolonged by a notification (see `kindOf`). */
export const KIND_OF: Record<Purpose, string> = {
  notification: '1006907E',
  order: '1006908E',
  prolongation: '1006908E',
  suspension: '1006908E',
  resumption: '1006908E',
  'group-change': '1006908E',
  requirement: '1006900E',
  'more-time': '1006924E',
  handover: '1006923E',
  act: '1006901E',
  extract: '1006927E',
  conclusion: '1006926E',
  decision: '1006902E',
}

/** The kind of a document: a prolongation by days is a desk audit's (289-ФЗ 228), by a month a field one's (ТК 333). */
export const kindOf = (what: Sent): string =>
  what.purpose === 'prolongation' && what.days !== null ? '1006907E' : KIND_OF[what.purpose]

/**
 * The values of the official form that follow from the purpose and from the case. Without `former` the document is being
 * begun and gets suggestions too; with them what the officer wrote stays, and only what the purpose owns is written anew.
 */
export function valuesOf(what: Sent, facts: CaseFacts, former?: FormValues): FormValues {
  const { owned, suggested } = templateOf(what, facts)
  return laid(former ?? suggested, owned)
}

/**
 * Values that the portal has completed (`fillAutomatic`), with what it fills in differently for this purpose. Called before
 * the values are checked and written as XML.
 */
export function settledValues(what: Sent, facts: CaseFacts, filled: FormValues): FormValues {
  if (what.purpose !== 'prolongation') return filled
  return what.days === null ? settledMark(facts, filled) : settledProlongation(facts, filled)
}

/**
 * Places of the form that `valuesOf` writes anew at each saving, whatever was typed there: fields by their paths, lists as a
 * whole.
 */
export const keptPaths = (what: Sent, facts: CaseFacts): string[] => leavesOf(templateOf(what, facts).owned)

const leavesOf = (values: FormValues): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : isGroup(value) ? leavesOf(value).map((path) => `${key}.${path}`) : [key],
  )

function templateOf(what: Sent, facts: CaseFacts): Template {
  switch (what.purpose) {
    case 'notification':
      return notificationTemplate(facts)
    case 'order':
      return orderTemplate(facts)
    case 'prolongation':
      return what.days === null ? changeOfOrderTemplate(what, facts) : deskProlongationTemplate(what, facts)
    case 'suspension':
    case 'resumption':
    case 'group-change':
      return changeOfOrderTemplate(what, facts)
    case 'requirement':
      return requirementTemplate(what, facts)
    case 'more-time':
      return moreTimeTemplate(what, facts)
    case 'handover':
      return handoverTemplate(facts)
    case 'act':
      return actTemplate(what, facts)
    case 'extract':
      return extractTemplate(facts)
    case 'conclusion':
      return conclusionTemplate(what, facts)
    case 'decision':
      return decisionTemplate(facts)
  }
}

const isGroup = (value: FormValue): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `over` laid upon `under`: groups are merged by their keys, anything else is replaced. */
function laid(under: FormValues, over: FormValues): FormValues {
  const keys = Object.entries(over).map(([key, value]) => {
    const below = under[key]
    return [key, isGroup(below) && isGroup(value) ? laid(below, value) : value] as const
  })
  return { ...under, ...Object.fromEntries(keys) }
}
