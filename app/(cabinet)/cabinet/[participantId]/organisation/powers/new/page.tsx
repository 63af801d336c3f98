import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { LinkTabs } from '@/components/layout/link-tabs'
import { cabinetBase } from '@/components/layout/navigation'
import { TypedForm } from '@/components/powers/typed-form'
import { UploadForm } from '@/components/powers/upload-form'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface NewPowerProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ by?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('new.title') }
}

/** Registers a power of attorney: from its XML, or by its data. */
export default async function NewPowerPage({ params, searchParams }: NewPowerProps) {
  const { participantId } = await params
  const typed = (await searchParams).by === 'data'
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
      <LinkTabs
        label={t('new.how')}
        tabs={[
          { key: 'xml', href: `${base}/organisation/powers/new`, label: t('new.fromXml'), current: !typed },
          {
            key: 'data',
            href: `${base}/organisation/powers/new?by=data`,
            label: t('new.fromData'),
            current: typed,
          },
        ]}
      />
      <div className="mt-6 rounded-md border bg-paper p-inset">
        <ClientMessages namespaces={['common', 'errors', 'failure', 'powers']}>
          {typed ? <TypedForm base={base} taxId={current.taxId} /> : <UploadForm base={base} />}
        </ClientMessages>
      </div>
    </>
  )
}
