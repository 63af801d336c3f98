import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import DraftScreen from '@/components/audits/console/draft/draft-screen'
import { ClientMessages } from '@/components/i18n/client-messages'
import { isDemonstration } from '@/server/auth/doors'
import { actorFor } from '@/server/auth/request'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.draft'))('title') }
}

/** A document of customs being written. One that was sent or put aside meanwhile leads back to the audit. */
export default async function DraftPage(props: { params: Promise<{ auditId: string; documentId: string }> }) {
  const { auditId, documentId } = await props.params
  const actor = await actorFor('console')
  if (actor.kind !== 'officer') notFound()
  const api = await callerFor('console')
  const [audit, drafts, officers] = await Promise.all([
    orRefuse(api.auditConsole.get({ id: auditId })),
    orRefuse(api.auditConsole.drafts({ id: auditId })),
    orRefuse(api.auditConsole.officers()),
  ])
  const draft = drafts.find((one) => one.documentId === documentId)
  if (!draft) redirect(`/console/audits/${auditId}`)
  const definition = await orRefuse(api.catalogue.kind(wordingOf(draft)))
  return (
    <ClientMessages
      namespaces={[
        'audits',
        'catalogue',
        'common',
        'console',
        'errors',
        'failure',
        'files',
        'form',
        'postcontrol',
        'signing',
        'submissions',
      ]}
    >
      <DraftScreen
        first={audit}
        drafts={drafts}
        documentId={documentId}
        definition={definition}
        officers={officers}
        officer={actor.name}
        demonstration={isDemonstration()}
      />
    </ClientMessages>
  )
}
