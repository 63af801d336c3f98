import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { cn } from '@/components/ui/cn'

export type AccessStep = 'apply' | 'letter' | 'password' | 'enter' | 'name' | 'newPassword' | 'signIn'

/** The two ways that lead through these pages, step by step. */
const WAYS: Record<'application' | 'recovery', readonly AccessStep[]> = {
  application: ['apply', 'letter', 'password', 'enter'],
  recovery: ['name', 'letter', 'newPassword', 'signIn'],
}

/** One question on a page: the sheet to fill in, and beside it the whole way with the present step marked. */
export function AccessPage(props: {
  title: string
  lead?: string
  way?: keyof typeof WAYS
  step?: AccessStep
  children: ReactNode
}) {
  const t = useTranslations('access')
  return (
    <>
      <PageHeader
        title={props.title}
        description={props.lead}
        back={{ href: '/sign-in', label: t('back') }}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,36rem)_minmax(0,22rem)] lg:gap-12">
        <div className="min-w-0 rounded-md border bg-paper p-5 sm:p-8">{props.children}</div>
        {props.way ? <Steps way={WAYS[props.way]} present={props.step} /> : null}
      </div>
    </>
  )
}

function Steps(props: { way: readonly AccessStep[]; present?: AccessStep }) {
  const t = useTranslations('access.steps')
  const at = props.way.findIndex((step) => step === props.present)
  return (
    <section aria-labelledby="access-steps" className="lg:pt-2">
      <h2 id="access-steps" className="text-base">
        {t('title')}
      </h2>
      <ol className="mt-3">
        {props.way.map((step, i) => (
          <li
            key={step}
            aria-current={i === at ? 'step' : undefined}
            className="relative flex gap-3 pb-5 last:pb-0"
          >
            {i < props.way.length - 1 ? (
              <span aria-hidden className="absolute top-8 bottom-1 left-3.5 border-l" />
            ) : null}
            <span
              aria-hidden
              className={cn(
                'flex size-7 shrink-0 items-center justify-center rounded-full border text-sm tabular',
                i === at ? 'border-transparent bg-action font-medium text-on-action' : 'border-edge bg-paper',
              )}
            >
              {i + 1}
            </span>
            <span className={cn('pt-0.5', i === at ? 'font-medium' : 'text-muted')}>{t(step)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
