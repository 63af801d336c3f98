import { FileKey2, Landmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'

/** The doors that confirm an organisation, side by side, and below them the form that does not. */
export function OpenOrganisation(props: { children: ReactNode }) {
  const t = useTranslations('organisation.open')
  const doors = [
    { key: 'esia', icon: <Landmark aria-hidden className="size-5 text-link" /> },
    { key: 'certificate', icon: <FileKey2 aria-hidden className="size-5 text-link" /> },
  ] as const
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t('lead')} back={{ href: '/cabinet', label: t('back') }} />
      <div className="grid gap-4 sm:grid-cols-2">
        {doors.map(({ key, icon }) => (
          <section
            key={key}
            aria-labelledby={`open-${key}`}
            className="flex flex-col rounded-md border bg-paper p-inset"
          >
            <h2 id={`open-${key}`} className="flex items-center gap-2 text-body">
              {icon}
              {t(key)}
            </h2>
            <p className="mt-2 mb-4 grow">{t(`${key}Text`)}</p>
            <div>
              <LinkButton href="/sign-in?next=%2Fcabinet">{t(`${key}Action`)}</LinkButton>
            </div>
          </section>
        ))}
      </div>
      <Card title={t('typed')} className="mt-6" footer={t('later')}>
        <p className="mb-5">{t('typedText')}</p>
        {props.children}
      </Card>
    </div>
  )
}
