import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/layout/link-tabs'

const TABS = [
  { key: 'people', path: '' },
  { key: 'invitations', path: '/invitations' },
  { key: 'requests', path: '/requests' },
  { key: 'approvals', path: '/approvals' },
  { key: 'powers', path: '/powers' },
  { key: 'journal', path: '/journal' },
] as const

/** Parts of the organisation's section. */
export function OrganisationTabs(props: { base: string; current: (typeof TABS)[number]['key'] }) {
  const t = useTranslations('organisation.tabs')
  return (
    <div className="mb-6">
      <LinkTabs
        label={t('label')}
        tabs={TABS.map(({ key, path }) => ({
          key,
          href: `${props.base}/organisation${path}`,
          label: t(key),
          current: key === props.current,
        }))}
      />
    </div>
  )
}
