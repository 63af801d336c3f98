import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'
import { PageHeader } from '@/components/ui/page-header'

const TABS = {
  data: '/me',
  notifications: '/me/notifications',
  sessions: '/me/sessions',
  history: '/me/history',
  privacy: '/me/privacy',
} as const
export type MeTab = keyof typeof TABS

/** Head of the person's own pages and the way between them. */
export function MeHeader(props: { current: MeTab; description?: string }) {
  const t = useTranslations('profile')
  return (
    <>
      <PageHeader title={t('title')} description={props.description} />
      <div className="mb-6">
        <LinkTabs
          label={t('tabs.label')}
          tabs={(Object.keys(TABS) as MeTab[]).map((key) => ({
            key,
            href: TABS[key],
            label: t(`tabs.${key}`),
            current: key === props.current,
          }))}
        />
      </div>
    </>
  )
}
