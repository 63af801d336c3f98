import { Building2, ChevronRight, Landmark, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ListSearch } from '@/components/layout/list-search'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import { Status } from '@/components/ui/status'
import type { ActingFor, ActingForPage } from '@/server/modules/participants/contract'

/** Below so many there is nothing to look for. */
const SEARCH_FROM = 6

/** On whose behalf one works today: one big line for each participant, the recently opened first. */
export function ActingForChoice(props: {
  page: ActingForPage
  search: string
  /** Is it a page after the first. */
  further: boolean
  /** The person has just lost access to the cabinet that was open. */
  closed: boolean
}) {
  const t = useTranslations('home.choice')
  const { page, search } = props
  const many = search !== '' || props.further || page.nextCursor !== null || page.items.length >= SEARCH_FROM
  const recent = many ? page.recent : []
  return (
    <section className="mx-auto max-w-xl">
      {props.closed ? (
        <Alert tone="near" title={t('closed.title')} className="mb-6">
          {t('closed.text')}
        </Alert>
      ) : null}
      <h1 className="text-xl">{t('title')}</h1>
      <p className="mt-2 mb-6 text-muted">{t('text')}</p>
      {many ? (
        <ListSearch
          action="/cabinet"
          value={search || undefined}
          label={t('search')}
          placeholder={t('search')}
          submitLabel={t('find')}
          {...(search && { found: { text: t('found'), clearHref: '/cabinet', clearLabel: t('clear') } })}
        />
      ) : null}
      <Lines title={t('recent')} shown participants={recent} />
      <Lines title={many ? t('all') : t('title')} shown={recent.length > 0} participants={page.items} />
      {page.items.length === 0 ? <p className="mt-6">{t('nobody')}</p> : null}
      <div className="mt-4 flex flex-wrap gap-2">
        {page.nextCursor ? (
          <LinkButton href={{ pathname: '/cabinet', query: { search, cursor: page.nextCursor } }}>
            {t('next')}
          </LinkButton>
        ) : null}
        {props.further ? (
          <LinkButton href={{ pathname: '/cabinet', query: { search } }}>{t('first')}</LinkButton>
        ) : null}
      </div>
      <p className="mt-8 border-t pt-4">
        <LinkButton href="/cabinet/open" variant="quiet">
          <Landmark aria-hidden />
          {t('openNew')}
        </LinkButton>
      </p>
    </section>
  )
}

function Lines(props: { title: string; shown: boolean; participants: readonly ActingFor[] }) {
  const t = useTranslations('home')
  const layout = useTranslations('layout.actingFor')
  if (props.participants.length === 0) return null
  return (
    <>
      {props.shown ? <h2 className="mt-6 text-sm font-medium text-muted">{props.title}</h2> : null}
      <ul aria-label={props.title} className="mt-3 space-y-3">
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
    </>
  )
}
