import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices, type KindChoice } from '@/components/catalogue/kind-choices'
import { ClosedNote } from '@/components/functions/closed-note'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { KindChooser } from '@/components/submissions/kind-chooser'
import { XmlUpload } from '@/components/submissions/xml-upload'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { allows, type Action } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import type { FunctionKey } from '@/server/modules/functions/domain/table'
import { callerFor } from '@/server/trpc/caller'
import { XML_LIMIT_BYTES } from '@/server/modules/submissions/contract'

interface NewDocumentProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('new.title') }
}

/** What beginning a document of a kind belongs to, and the right that it asks for on this very kind. */
function needed({ inAudit, request }: KindChoice): { key: FunctionKey; action: Action } {
  if (request) return { key: 'information.request', action: 'request' }
  return inAudit
    ? { key: 'audits.answer', action: 'prepare' }
    : { key: 'documents.prepare', action: 'prepare' }
}

/** Two ways to begin a document: a form by its kind, or an XML of the official format. */
export default async function NewDocumentPage({ params }: NewDocumentProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/documents/new')
  const api = await callerFor(participantId)
  const [t, locale, list, functions] = await Promise.all([
    getTranslations('submissions'),
    getLocale(),
    api.catalogue.list(),
    api.functions.list(),
  ])
  const base = cabinetBase(participantId)
  const view = (key: FunctionKey) => functions.find((each) => each.key === key)
  const note = (key: FunctionKey) => <ClosedNote base={base} category={actor.category} view={view(key)} />
  const kinds = kindChoices(list, locale).flatMap((kind) => {
    const { key, action } = needed(kind)
    const closed = view(key)?.open ? null : key
    // What the person's grant leaves out by its kinds is not theirs to see; what a whole function lacks is said.
    const shown = closed || allows(actor, action, { kindCode: kind.code, mine: true })
    return shown ? [{ ...kind, closed }] : []
  })

  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        back={{ href: `${base}/documents`, label: t('backToList') }}
      />
      {view('documents.prepare')?.open ? (
        <ClientMessages namespaces={['catalogue', 'errors', 'failure', 'submissions']}>
          <KindChooser
            base={base}
            kinds={kinds}
            why={{
              'information.request': note('information.request'),
              'audits.answer': note('audits.answer'),
            }}
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
          {note('documents.prepare')}
        </Alert>
      )}
    </>
  )
}
