import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CabinetShell } from '@/components/layout/cabinet-shell'
import { ConsoleShell } from '@/components/layout/console-shell'
import { PublicShell } from '@/components/layout/public-shell'
import { Refusal } from '@/components/layout/refusal'
import { TwoPanes } from '@/components/layout/two-panes'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { isDemonstration } from '@/server/auth/doors'
import { Controls } from './controls'
import { Displays } from './displays'
import { Documents, DocumentsTable } from './documents'
import { SAMPLES } from './samples'

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } }
export const dynamic = 'force-dynamic'

/** `?shell=cabinet|console|public|forbidden` shows the same elements in another frame. */
export default async function GalleryPage(props: { searchParams: Promise<{ shell?: string }> }) {
  if (!isDemonstration()) notFound()
  const { shell } = await props.searchParams
  const samples = SAMPLES[await getLocale()]
  const signOut = { action: '/development/gallery', fields: { csrfToken: 'demonstration' } }
  if (shell === 'console') {
    return (
      <ConsoleShell
        officeName={samples.officeName}
        officeCode="10113000"
        userName={samples.user}
        userPosition={samples.position}
        signOut={signOut}
        notificationsHref="#"
        unread={4}
        counts={{ queue: 12, audits: 2 }}
        hints={[
          { keys: ['J', 'K'], label: samples.table },
          { keys: ['Enter'], label: samples.quiet },
        ]}
      >
        <TwoPanes
          listLabel={samples.shells}
          detailLabel={samples.quiet}
          empty={null}
          list={<DocumentsTable samples={samples} />}
          detail={
            <div className="space-y-4 p-4">
              <PageHeader title={samples.rows[0]?.[0]} />
              <Displays samples={samples} />
              <Controls samples={samples} />
            </div>
          }
        />
      </ConsoleShell>
    )
  }

  const content = (
    <div className="space-y-8">
      <PageHeader
        title={samples.title}
        description={samples.about}
        back={{ href: '/', label: samples.shells }}
        actions={['public', 'cabinet', 'console', 'forbidden'].map((name) => (
          <LinkButton key={name} size="small" href={`?shell=${name}`}>
            {name}
          </LinkButton>
        ))}
      />
      <Controls samples={samples} />
      <Displays samples={samples} />
      <Documents samples={samples} />
    </div>
  )
  if (shell === 'cabinet') {
    return (
      <CabinetShell
        switcher={<p className="truncate text-sm font-semibold">{samples.organisation}</p>}
        currentId="p0"
        userName={samples.user}
        signOut={signOut}
        profileHref="#"
        notificationsHref="#"
        unread={3}
        counts={{ home: 2, audits: 1 }}
      >
        {content}
      </CabinetShell>
    )
  }
  if (shell === 'forbidden') {
    return (
      <PublicShell links={['status', 'support']}>
        <Refusal kind="forbidden" homeHref="/" requestId="019aa7c2-6c11-7b20-9d3e-5a1f0c4b7e21" />
      </PublicShell>
    )
  }
  return <PublicShell links={['signatureCheck', 'verify', 'status', 'support']}>{content}</PublicShell>
}
