import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ClientMessages } from '@/components/i18n/client-messages'
import { CalendarWarningAlert } from '@/components/calendar/calendar-warning'
import { listInput, parseAddress } from '@/components/queue/address'
import { QueueScreen } from '@/components/queue/queue-screen'
import { isDemonstration } from '@/server/auth/doors'
import { actorFor } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console'))('title') }
}

/** The queue, and the document that the address names. A document of another office is NOT_FOUND. */
export default async function QueuePage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer') notFound()
  const search = Object.entries(await props.searchParams).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one ?? '']),
  )
  const address = parseAddress(new URLSearchParams(search))
  const api = await callerFor('console')
  const [page, item, warning] = await Promise.all([
    orRefuse(api.queue.list(listInput(address))),
    address.id ? orRefuse(api.queue.get({ id: address.id })) : null,
    actor.duties.includes('calendar') ? orRefuse(api.calendar.warning()) : null,
  ])
  const kind = item && (await orRefuse(api.catalogue.kind({ code: item.kindCode })))
  return (
    <ClientMessages
      namespaces={['common', 'console', 'errors', 'failure', 'files', 'form', 'signing', 'submissions']}
    >
      {warning ? (
        <div className="p-4">
          <CalendarWarningAlert warning={warning} linked />
        </div>
      ) : null}
      <QueueScreen
        me={actor.userId}
        demonstration={isDemonstration()}
        first={{ address, page, opened: item && kind && { item, kind } }}
      />
    </ClientMessages>
  )
}
