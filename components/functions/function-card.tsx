import { ChevronRight, LockKeyhole } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ParticipantActor } from '@/server/auth/actor'
import type { FunctionView } from '@/server/modules/functions/contract'
import { ClosedNote } from './closed-note'

/** One function: a link when it is open; grey, with the reason and what opens it, when it is closed. */
export function FunctionCard(props: {
  base: string
  category: ParticipantActor['category']
  view: FunctionView
}) {
  const t = useTranslations('functions')
  const { view } = props
  if (view.open)
    return (
      <li className="relative flex gap-3 rounded-md border bg-paper p-inset hover:bg-hover">
        <div className="min-w-0 grow">
          <Link href={view.href} className="font-medium text-link after:absolute after:inset-0">
            {t(`name.${view.key}`)}
          </Link>
          <p className="text-sm text-muted">{t(`text.${view.key}`)}</p>
        </div>
        <ChevronRight aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      </li>
    )
  return (
    <li className="flex gap-3 rounded-md border border-dashed p-inset text-muted">
      <div className="min-w-0 grow">
        <p className="font-medium">
          {t(`name.${view.key}`)}
          <span className="sr-only">, {t('closed')}</span>
        </p>
        <p className="text-sm text-ink">
          <ClosedNote base={props.base} category={props.category} view={view} />
        </p>
      </div>
      <LockKeyhole aria-hidden className="mt-0.5 size-5 shrink-0" />
    </li>
  )
}
