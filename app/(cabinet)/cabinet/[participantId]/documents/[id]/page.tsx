import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { holds } from '@/server/auth/actor'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { isDemonstration } from '@/server/auth/doors'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'
import { Document } from './document'

interface DocumentProps {
  params: Promise<{ participantId: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  // The title of the document stays out of the browser's history.
  return { title: (await getTranslations('submissions'))('list.subject') }
}

/** One document: where it is now, is it safe, what is next. */
export default async function DocumentPage({ params }: DocumentProps) {
  const { participantId, id } = await params
  const { actor } = await enterCabinet(participantId, `/documents/${id}`)
  const api = await callerFor(participantId)
  const [details, offices, locale] = await Promise.all([
    orRefuse(api.submissions.get({ id })),
    orRefuse(api.offices.receiving()),
    getLocale(),
  ])
  const definition = await api.catalogue.kind(wordingOf(details))

  return (
    <ClientMessages
      namespaces={[
        'archive',
        'catalogue',
        'common',
        'drafts',
        'errors',
        'failure',
        'files',
        'form',
        'signing',
        'submissions',
      ]}
    >
      <Document
        base={cabinetBase(participantId)}
        first={details}
        definition={definition}
        kindTitle={definition.title[locale]}
        offices={offices}
        mayPrepare={holds(actor, 'prepare')}
        demonstration={isDemonstration()}
      />
    </ClientMessages>
  )
}
