import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'

const QUESTIONS = ['forgotten', 'noAccount', 'noOrganisation', 'limited'] as const

/** Answers for those who stand before a closed door; the platform's own folding, no script. */
export function SignInHelp(props: { className?: string }) {
  const t = useTranslations('accounts.help')
  return (
    <section aria-labelledby="sign-in-help" className={props.className}>
      <h2 id="sign-in-help" className="text-base">
        {t('title')}
      </h2>
      <div className="mt-1 divide-y border-b">
        {QUESTIONS.map((question) => (
          <details key={question} className="group">
            <summary className="flex min-h-11 list-none items-center gap-2 text-link hover:underline [&::-webkit-details-marker]:hidden">
              <ChevronRight aria-hidden className="size-4 shrink-0 group-open:rotate-90" />
              {t(`${question}.title`)}
            </summary>
            <p className="max-w-prose pb-3 pl-6">{t(`${question}.text`)}</p>
          </details>
        ))}
      </div>
    </section>
  )
}
