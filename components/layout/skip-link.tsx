import { useTranslations } from 'next-intl'

/** First stop of the keyboard: over the head and the navigation to `#content`. */
export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-md bg-action px-4 py-2 font-medium text-on-action focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('skip')}
    </a>
  )
}
