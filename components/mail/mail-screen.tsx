import { ArrowLeft, Mail } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Instant } from '@/components/datetime/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { CapturedLetter, CapturedLetterText } from '@/server/modules/notifications/contract'
import { LetterView } from './letter-view'

const BASE = '/development/mail'

const href = (query: { id?: string; cursor?: string }) => {
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value))
  return params.size ? `${BASE}?${params}` : BASE
}

/** Captured letters on the left, one of them on the right; where it is narrow, one or the other. No script. */
export function MailScreen(props: {
  page: { items: CapturedLetter[]; nextCursor: string | null }
  cursor?: string
  opened: CapturedLetterText | null
}) {
  const t = useTranslations('mail')
  const { page, cursor, opened } = props
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="grid gap-6 lg:grid-cols-[minmax(18rem,2fr)_3fr]">
        <nav aria-label={t('list')} className={opened ? 'max-lg:hidden' : undefined}>
          {page.items.length ? (
            <ul className="rounded-md border">
              {page.items.map((letter) => (
                <li key={letter.id} className="border-b last:border-b-0">
                  <Link
                    href={href({ id: letter.id, cursor })}
                    prefetch={false}
                    aria-current={letter.id === opened?.id ? 'true' : undefined}
                    className="block px-4 py-2.5 -outline-offset-2! hover:bg-hover aria-[current]:bg-action-soft aria-[current]:shadow-[inset_3px_0_0_var(--action)]"
                  >
                    <span className="block font-medium">{letter.subject}</span>
                    <span className="mt-0.5 block text-sm wrap-anywhere text-muted">
                      {letter.recipients.join(', ')}
                    </span>
                    <span className="block text-sm text-muted">
                      <Instant value={letter.createdAt} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState icon={<Mail aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
          )}
          <p className="mt-4 flex gap-6 text-sm">
            {cursor ? <TextLink href={BASE}>{t('newest')}</TextLink> : null}
            {page.nextCursor ? (
              <TextLink href={href({ cursor: page.nextCursor })}>{t('older')}</TextLink>
            ) : null}
          </p>
        </nav>
        <section aria-label={t('letter')} className={opened ? 'min-w-0' : 'max-lg:hidden'}>
          {opened ? (
            <>
              <Link
                href={href({ cursor })}
                className="mb-3 inline-flex min-h-11 items-center gap-1.5 text-link hover:underline lg:hidden"
              >
                <ArrowLeft aria-hidden className="size-4" />
                {t('back')}
              </Link>
              <LetterView letter={opened} frameSrc={`${BASE}/${opened.id}`} />
            </>
          ) : page.items.length ? (
            <EmptyState icon={<Mail aria-hidden />} title={t('none.title')} text={t('none.text')} />
          ) : null}
        </section>
      </div>
    </>
  )
}
