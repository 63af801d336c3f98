'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Spinner } from '@/components/ui/spinner'

/** Signing is heavy and half of the visitors come for the files above: it is loaded after the page. */
const BrowserPanel = dynamic(() => import('./browser-panel').then((module) => module.BrowserPanel), {
  loading: () => <Spinner />,
})

/** The second half of «Проверить ЭП». */
export function BrowserSection(props: { demonstration: boolean }) {
  const t = useTranslations('check.browser')
  return (
    <section aria-labelledby="browser" className="mt-12 border-t pt-8 print:hidden">
      <h2 id="browser" className="text-lg">
        {t('title')}
      </h2>
      <p className="mt-1 mb-6 max-w-prose text-muted">{t('lead')}</p>
      <BrowserPanel demonstration={props.demonstration} />
    </section>
  )
}
