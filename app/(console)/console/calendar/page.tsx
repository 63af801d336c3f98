import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarScreen } from '@/components/calendar/calendar-screen'
import { CalendarYearNumber } from '@/server/modules/deadlines/domain/calendar-contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** A year of the production calendar: the one the address names, else this one. */
export default async function CalendarPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { year: asked } = await props.searchParams
  const api = await callerFor('console')
  const year = CalendarYearNumber.safeParse(Number([asked].flat()[0])).data
  return <CalendarScreen overview={await orRefuse(api.calendar.get({ year }))} />
}
