import { Archive } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ArchiveTabs } from '@/components/archive/archive-filters'
import { cabinetBase } from '@/components/layout/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

/** Documents of other participants that are open to us. */
export default async function SharedPage({ params }: { params: Promise<{ participantId: string }> }) {
  const { participantId } = await params
  await enterCabinet(participantId, '/archive/shared')
  const api = await callerFor(participantId)
  const { items } = await orRefuse(api.archive.shared({ limit: 100 }))
  const t = await getTranslations('archive')
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader title={t('shared.title')} description={t('shared.description')} />
      <ArchiveTabs base={base} current="shared" />
      <div className="mt-4 rounded-md border bg-paper">
        {items.length === 0 ? (
          <EmptyState icon={<Archive aria-hidden />} title={t('shared.empty')} text={t('shared.emptyText')} />
        ) : (
          <ul aria-label={t('shared.title')}>
            {items.map((item) => (
              <li key={item.id} className="border-b px-inset py-3 last:border-b-0">
                <Link
                  href={`${base}/archive/${item.id}`}
                  className="font-medium hover:text-link hover:underline"
                >
                  {item.title}
                </Link>
                <p className="text-sm text-muted">
                  {item.number}. {t('shared.owner', { owner: item.ownerName, agreement: item.agreement })}
                  {item.ownerConfirmed ? null : `. ${t('shared.unconfirmed')}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
