import { formatDate } from '@/components/datetime/format'
import type { Locale } from '@/components/i18n/locale'
import type { TermStep, Unit } from '@/server/modules/deadlines/contract'
import { articleText, daysText, lengthText, reasonText, type TermWords } from './words'

/** How a step looks: it counts, it is passed over, it changes the term, it is the answer. */
export type StepTone = 'fact' | 'counted' | 'skipped' | 'change' | 'last'

export interface StepText {
  tone: StepTone
  /** The day or days; absent for a step about none. */
  when?: string
  text: string
  /** A provision, or what explains the sentence. */
  note?: string
}

/** One step of a computation in words. `unit` is the term's own, for counted days. */
export function stepText(t: TermWords, step: TermStep, unit: Unit, back: boolean, locale: Locale): StepText {
  const day = (value: string) => formatDate(value, locale)
  switch (step.code) {
    case 'event':
      return {
        tone: 'fact',
        when: daysText(step.date, step.date, locale),
        text: t('steps.event', { event: t(`events.${step.event}`) }),
        note: articleText(t, step.article),
      }
    case 'length': {
      const length = lengthText(t, step.length, step.unit)
      return {
        tone: 'fact',
        text: t(step.back ? 'steps.lengthBack' : 'steps.length', { length }),
        note: step.set === 'law' ? undefined : t(`steps.set.${step.set}`),
      }
    }
    case 'begins':
      return {
        tone: 'fact',
        when: daysText(step.date, step.date, locale),
        text: t(back ? 'steps.beginsBack' : 'steps.begins'),
      }
    case 'counted':
      return { tone: 'counted', when: daysText(step.from, step.to, locale), text: countedText() }
    case 'skipped':
      return {
        tone: 'skipped',
        when: daysText(step.from, step.to, locale),
        text: step.movedFrom
          ? t('steps.skippedFrom', { from: day(step.movedFrom) })
          : t('steps.skipped', { reason: reasonText(t, step.why, step.days) }),
      }
    case 'span':
      return {
        tone: 'counted',
        when: daysText(step.to, step.to, locale),
        text: t('steps.span', { length: lengthText(t, step.length, step.unit) }),
        note: step.clipped ? t('steps.clipped') : undefined,
      }
    case 'prolonged':
      return {
        tone: 'change',
        text: t('steps.prolonged', {
          length: lengthText(t, step.length, step.unit),
          from: day(step.from),
          to: day(step.to),
        }),
        note: articleText(t, step.article),
      }
    case 'suspended':
      return {
        tone: 'change',
        when: daysText(step.from, step.to, locale),
        text: t(step.open ? 'steps.suspendedOpen' : 'steps.suspended', {
          days: lengthText(t, step.days, 'calendar-day'),
          to: day(step.movedEndTo),
        }),
        note: t('steps.suspendedAtMost', {
          article: articleText(t, step.article),
          length: lengthText(t, step.ceiling.length, step.ceiling.unit),
          left: lengthText(t, step.left, 'calendar-day'),
        }),
      }
    case 'ceiling':
      return {
        tone: 'change',
        text: t('steps.ceiling', {
          length: lengthText(t, step.length, step.unit),
          days: lengthText(t, step.days, 'calendar-day'),
        }),
        note: articleText(t, step.article),
      }
    case 'whole-days':
      return { tone: 'change', text: t('steps.whole-days') }
    case 'moved':
      return {
        tone: 'change',
        text: t(step.to < step.from ? 'steps.movedBack' : 'steps.moved', {
          from: day(step.from),
          reason: reasonText(t, step.why),
        }),
        note: articleText(t, step.article),
      }
    case 'stays':
      return { tone: 'change', text: t('steps.stays', { reason: reasonText(t, step.why) }) }
    case 'last':
      return { tone: 'last', when: daysText(step.date, step.date, locale), text: t('steps.last') }
  }

  function countedText() {
    if (step.code !== 'counted') return ''
    const { days, total, weekend, movedTo } = step
    if (weekend && movedTo) return t('steps.working-weekend-moved', { total, to: day(movedTo) })
    if (weekend) return t('steps.working-weekend', { total })
    if (days === 1) return t('steps.countedOne', { total })
    return t('steps.counted', { days: lengthText(t, days, unit), first: total - days + 1, total })
  }
}
