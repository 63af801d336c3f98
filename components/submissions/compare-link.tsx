'use client'

import { GitCompareArrows } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'

/** «Сравнить с другим»: leads from a document's own page. */
export function CompareLink() {
  const t = useTranslations('drafts.compare')
  return (
    <LinkButton href={`${usePathname()}/compare`} size="small" variant="quiet">
      <GitCompareArrows aria-hidden />
      {t('action')}
    </LinkButton>
  )
}
