import { Building2, ChevronRight, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Status } from '@/components/ui/status'
import type { ActingFor } from '@/server/modules/participants/contract'

/** On whose behalf one works today: one big line for each participant. */
export function ActingForChoice(props: { participants: readonly ActingFor[] }) {
  const t = useTranslations('home')
  const layout = useTranslations('layout.actingFor')
  return (
    <section className="mx-auto max-w-xl">
      <h1 className="text-xl">{t('choice.title')}</h1>
      <p className="mt-2 text-muted">{t('choice.text')}</p>
      <ul aria-label={t('choice.title')} className="mt-6 space-y-3">
        {props.participants.map((one) => {
          const Icon = one.category === 'INDIVIDUAL' ? UserRound : Building2
          return (
            <li
              key={one.id}
              className="relative flex items-center gap-4 rounded-md border bg-paper p-inset hover:bg-hover"
            >
              <Icon aria-hidden className="size-6 shrink-0 text-muted" />
              <div className="min-w-0 grow">
                <p className="font-medium wrap-anywhere">
                  <Link
                    href={`/cabinet/${one.id}`}
                    aria-label={t('choice.open', { name: one.shortName })}
                    className="after:absolute after:inset-0"
                  >
                    {one.shortName}
                  </Link>
                </p>
                <p className="tabular text-sm text-muted">
                  {one.taxId ? `${layout('inn')}\u00a0${one.taxId}, ` : null}
                  {t(one.category === 'INDIVIDUAL' ? 'role.self' : `role.${one.role}`)}
                </p>
                {one.confirmed ? null : <Status tone="near">{t('unconfirmed')}</Status>}
              </div>
              <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
