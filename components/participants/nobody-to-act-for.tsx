import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

/** Signed in, and no participant to act for: what opens the cabinet, for a head and for an employee. */
export function NobodyToActFor(props: { name: string }) {
  const t = useTranslations('home.nobody')
  return (
    <section className="mx-auto max-w-xl py-8">
      <UserRoundX aria-hidden className="mb-4 size-10 stroke-[1.5] text-muted" />
      <h1 className="text-xl">{t('title')}</h1>
      <p className="mt-3">{t('text', { name: props.name })}</p>
      <ul className="mt-3 list-disc space-y-1 pl-5">
        <li>{t('cureHead')}</li>
        <li>{t('cureEmployee')}</li>
      </ul>
      <p className="mt-6">
        <LinkButton href="/cabinet/open" variant="primary">
          {t('open')}
        </LinkButton>
      </p>
      <form method="post" action="/sign-out" className="mt-6">
        <Button type="submit">{t('again')}</Button>
      </form>
    </section>
  )
}
