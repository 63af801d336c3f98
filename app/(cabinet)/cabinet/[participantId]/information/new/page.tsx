import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientMessages } from '@/components/i18n/client-messages'
import { AskForm } from '@/components/information/ask-form'
import { cabinetBase } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface NewRequestProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('information'))('new.title') }
}

/** What may be asked; with `kind` the form of one question, with `from` filled in as an earlier one was. */
export default async function NewRequestPage({ params, searchParams }: NewRequestProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/information/new')
  const { kind, from } = await searchParams
  const api = await callerFor(participantId)
  const [t, locale] = await Promise.all([getTranslations('information'), getLocale()])
  const base = cabinetBase(participantId)

  if (typeof kind === 'string') {
    const [{ definition, values }, earlier] = await Promise.all([
      orRefuse(api.information.form({ kindCode: kind })),
      typeof from === 'string' ? orRefuse(api.information.get({ id: from })) : null,
    ])
    return (
      <>
        <PageHeader
          title={definition.title[locale]}
          description={definition.summary[locale]}
          back={{ href: `${base}/information/new`, label: t('new.choose') }}
        />
        <ClientMessages namespaces={['catalogue', 'common', 'errors', 'failure', 'form', 'information']}>
          <AskForm base={base} definition={definition} values={earlier?.values ?? values} />
        </ClientMessages>
      </>
    )
  }
  const kinds = await orRefuse(api.information.askable())
  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        back={{ href: `${base}/information`, label: t('back') }}
      />
      <ul className="grid gap-3 sm:grid-cols-2">
        {kinds.map(({ code, title, summary }) => (
          <li key={code} className="relative rounded-md border bg-paper p-inset hover:bg-hover">
            <Link
              href={`${base}/information/new?kind=${code}`}
              className="font-medium after:absolute after:inset-0 hover:text-link hover:underline"
            >
              {title[locale]}
            </Link>
            <p className="mt-1 text-sm text-muted">{summary[locale]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
