import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Home of a participant that has no document yet: one sentence and one action. */
export function FirstDocument(props: { base: string }) {
  const t = useTranslations('home.first')
  return (
    <Card flush>
      <EmptyState
        icon={<Send aria-hidden />}
        title={t('title')}
        text={t('text')}
        action={
          <LinkButton variant="primary" href={`${props.base}/documents/new`}>
            {t('action')}
          </LinkButton>
        }
      />
    </Card>
  )
}
