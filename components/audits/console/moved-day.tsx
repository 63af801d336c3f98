import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { formatWeekdayDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { addDays, isDay } from '@/server/modules/deadlines/domain/civil-day'

/** To the calendar it is all the same how long a term was: only its last day decides whether it moves. */
const WEEK = 7

/** Under a day that an officer sets: on which day the term will end, when that one does not work. */
export function MovedDay({ until }: { until: string }) {
  const t = useTranslations('postcontrol.movedDay')
  const locale = useLocale()
  const trpc = useTRPC()
  // A date field gives a whole day or nothing, and while its year is typed an ancient one.
  const day = isDay(until) && until > '2000' ? until : null
  const { data } = useQuery({
    ...trpc.deadlines.compute.queryOptions({
      rule: 'asked-again',
      event: addDays(day ?? '2026-01-01', -WEEK),
      length: WEEK,
    }),
    enabled: day !== null,
    staleTime: Infinity,
  })
  return (
    <p role="status" className="text-sm empty:hidden">
      {day && data && data.date !== day ? t('text', { day: formatWeekdayDate(data.date, locale) }) : null}
    </p>
  )
}
