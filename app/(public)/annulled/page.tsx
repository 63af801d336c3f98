import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorScreen } from '@/components/layout/error-screen'
import { PublicShell } from '@/components/layout/public-shell'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('annul.done.title') }
}

/** What is left to see after an annulment. */
export default async function AnnulledPage() {
  const t = await getTranslations('profile.annul')
  return (
    <PublicShell>
      <ErrorScreen
        icon={<CircleCheck aria-hidden />}
        title={t('done.title')}
        text={t('done.text')}
        cure={t('again')}
        actions={<LinkButton href="/sign-in">{(await getTranslations('layout'))('signIn')}</LinkButton>}
      />
    </PublicShell>
  )
}
