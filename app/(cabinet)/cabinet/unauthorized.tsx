import { LogIn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ErrorScreen } from '@/components/layout/error-screen'
import { PublicShell } from '@/components/layout/public-shell'
import { LinkButton } from '@/components/ui/link-button'

/** The session ended between the gate and the question. */
export default function Unauthorized() {
  const t = useTranslations('errors.SESSION_ENDED')
  const layout = useTranslations('layout')
  return (
    <PublicShell>
      <ErrorScreen
        icon={<LogIn aria-hidden />}
        title={t('title')}
        text={t('text')}
        cure={t('cure')}
        actions={
          <LinkButton variant="primary" href="/sign-in">
            {layout('signIn')}
          </LinkButton>
        }
      />
    </PublicShell>
  )
}
