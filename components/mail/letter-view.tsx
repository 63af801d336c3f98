import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { DescriptionList } from '@/components/ui/description-list'
import type { CapturedLetterText } from '@/server/modules/notifications/contract'

/** One letter: its head, its body in a frame without any rights, and the text for readers without HTML. */
export function LetterView({ letter, frameSrc }: { letter: CapturedLetterText; frameSrc: string }) {
  const t = useTranslations('mail')
  return (
    <article>
      <h2 className="text-lg">{letter.subject}</h2>
      <DescriptionList
        className="mt-2"
        items={[
          { term: t('to'), value: letter.recipients.join(', ') },
          { term: t('from'), value: letter.sender },
          { term: t('sentAt'), value: <Instant value={letter.createdAt} /> },
        ]}
      />
      {/* Letters are white in every mail program, so is their frame. */}
      <iframe
        title={t('frame', { subject: letter.subject })}
        src={frameSrc}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="mt-4 h-[48rem] lg:h-[40rem] w-full rounded-md border bg-[#ffffff]"
      />
      <details className="mt-4">
        <summary className="min-h-11 py-2 text-link">{t('text')}</summary>
        <pre className="font-sans wrap-anywhere whitespace-pre-wrap">{letter.text}</pre>
      </details>
    </article>
  )
}
