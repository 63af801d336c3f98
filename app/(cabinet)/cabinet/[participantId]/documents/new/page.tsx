import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { KindChooser } from '@/components/submissions/kind-chooser'
import { XmlUpload } from '@/components/submissions/xml-upload'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { allows, holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor } from '@/server/trpc/caller'
import { XML_LIMIT_BYTES } from '@/server/modules/submissions/contract'

interface NewDocumentProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('new.title') }
}

/** Two ways to begin a document: a form by its kind, or an XML of the official format. */
export default async function NewDocumentPage({ params }: NewDocumentProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/documents/new')
  const api = await callerFor(participantId)
  const [t, locale, list] = await Promise.all([
    getTranslations('submissions'),
    getLocale(),
    api.catalogue.list(),
  ])
  const base = cabinetBase(participantId)

  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        back={{ href: `${base}/documents`, label: t('backToList') }}
      />
      {holds(actor, 'prepare') ? (
        <ClientMessages namespaces={['catalogue', 'errors', 'failure', 'submissions']}>
          <KindChooser
            base={base}
            kinds={kindChoices(list, locale).filter((kind) =>
              allows(actor, 'prepare', { kindCode: kind.code, mine: true }),
            )}
          />
          <section id="xml" aria-labelledby="xml-title" className="mt-10 scroll-mt-6">
            <h2 id="xml-title" className="mb-3">
              {t('xml.title')}
            </h2>
            <XmlUpload base={base} limit={XML_LIMIT_BYTES} />
          </section>
        </ClientMessages>
      ) : (
        <Alert tone="neutral" title={t('refusal.no-right')}>
          {t('new.closed')}
        </Alert>
      )}
    </>
  )
}
