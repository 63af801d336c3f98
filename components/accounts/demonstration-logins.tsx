import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { FillButton } from './fill-button'

/** One way into the demonstration: who one becomes, and the words for the form. */
export type DemonstrationLogin = { role: string; login: string; password: string; who: string }

/** Folded list of invented people; a press fills in the form of the password door. */
export function DemonstrationLogins({ logins }: { logins: readonly DemonstrationLogin[] }) {
  const t = useTranslations('accounts.demonstration')
  return (
    <details className="group mt-4 rounded-md border bg-canvas">
      <summary className="flex min-h-12 list-none items-center gap-2 px-5 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 group-open:rotate-90" />
        {t('title')}
      </summary>
      <div className="px-5 pb-5">
        <p className="text-sm text-muted">{t('text')}</p>
        <ul className="mt-3 grid gap-x-8 lg:grid-cols-2">
          {logins.map((one) => (
            <li key={one.login} className="flex items-center gap-4 border-t py-2">
              {/* The invented people have Russian names and offices in both languages. */}
              <div lang="ru" className="min-w-0 grow">
                <p className="font-medium">{one.who}</p>
                <p className="text-sm text-muted">
                  {one.role} · <span className="font-mono">{one.login}</span>
                </p>
              </div>
              <FillButton
                login={one.login}
                password={one.password}
                label={t('fill')}
                name={t('fillName', { login: one.login })}
              />
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm">
          <TextLink href="/development/mail">{t('mail')}</TextLink>
        </p>
      </div>
    </details>
  )
}
