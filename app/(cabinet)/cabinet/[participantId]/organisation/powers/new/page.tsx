import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { TypedForm } from '@/components/powers/typed-form'
import { UploadForm } from '@/components/powers/upload-form'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface NewPowerProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('new.title') }
}

/** Registers a power of attorney: from its XML, or by its data. */
export default async function NewPowerPage({ params }: NewPowerProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/organisation/powers/new')
  const api = await callerFor(participantId)
  const [{ current }, t] = await Promise.all([
    orRefuse(api.participants.current()),
    getTranslations('powers'),
  ])
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        back={{ href: `${base}/organisation/powers`, label: t('title') }}
      />
      <div className="rounded-md border bg-paper p-inset">
        <ClientMessages namespaces={['common', 'errors', 'failure', 'powers']}>
          <Tabs
            label={t('new.how')}
            tabs={[
              { value: 'xml', label: t('new.fromXml'), content: <UploadForm base={base} /> },
              {
                value: 'data',
                label: t('new.fromData'),
                content: <TypedForm base={base} taxId={current.taxId} />,
              },
            ]}
          />
        </ClientMessages>
      </div>
    </>
  )
}
