import { CloudOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorScreen } from '@/components/layout/error-screen'
import { PlainFrame } from '@/components/layout/plain-frame'
import { buttonStyle } from '@/components/ui/button-style'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('failure.offline'))('title'), robots: { index: false } }
}

/** Kept by the service worker and shown in place of any page that could not be fetched. Holds nothing of a user. */
export default async function OfflinePage() {
  const t = await getTranslations('failure')
  return (
    <PlainFrame name={t('portal')}>
      <ErrorScreen
        icon={<CloudOff aria-hidden />}
        title={t('offline.title')}
        text={t('offline.text')}
        kept={t('offline.kept')}
        cure={t('offline.cure')}
        actions={
          // An empty address is the page that was wanted: the worker shows this one under its address.
          <form method="get" action="">
            <button className={buttonStyle({ variant: 'primary' })}>{t('retry')}</button>
          </form>
        }
      />
    </PlainFrame>
  )
}
