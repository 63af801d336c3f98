import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cellText } from '@/components/data/cell-text'
import { Instant } from '@/components/datetime/instant'
import { DocumentView } from '@/components/form/document-view'
import { ClientMessages } from '@/components/i18n/client-messages'
import { AnswerTable } from '@/components/information/answer-table'
import { AnswerTools } from '@/components/information/answer-tools'
import { LiveRequest } from '@/components/information/live-request'
import { RequestNote } from '@/components/information/request-note'
import { cabinetBase } from '@/components/layout/navigation'
import { SubmissionStatus } from '@/components/submissions/submission-status'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { faultyCondition, readView, soundView } from '@/server/modules/information/domain/view-address'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface RequestProps {
  params: Promise<{ participantId: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('information'))('request.title') }
}

/** One request: where it is, and its answer as a table to sort, narrow down, take out and print. */
export default async function RequestPage({ params, searchParams }: RequestProps) {
  const { participantId, id } = await params
  await enterCabinet(participantId, `/information/${id}`)
  const api = await callerFor(participantId)
  const [request, t, locale, query] = await Promise.all([
    orRefuse(api.information.get({ id })),
    getTranslations('information'),
    getLocale(),
    searchParams,
  ])
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  const address = new URLSearchParams(given)
  const [answer] = request.answers
  const view = soundView(readView(address), answer?.columns ?? [])
  const [definition, rows, totals] = await Promise.all([
    api.catalogue.kind(wordingOf(request)),
    answer ? orRefuse(api.information.rows({ answerId: answer.id, ...view })) : null,
    answer ? orRefuse(api.information.totals({ answerId: answer.id, filters: view.filters })) : null,
  ])
  const base = cabinetBase(participantId)
  const path = `${base}/information/${id}`
  return (
    <>
      <PageHeader
        title={definition.title[locale]}
        back={{ href: `${base}/information`, label: t('back') }}
        status={<SubmissionStatus status={request.status} />}
        actions={
          request.may.ask === true ? (
            <LinkButton
              href={`${base}/information/new?kind=${request.kindCode}&from=${id}`}
              className="print:hidden"
            >
              {t('request.again')}
            </LinkButton>
          ) : null
        }
      />
      <ClientMessages namespaces={['common', 'information']}>
        <LiveRequest id={request.id} version={request.version} />
        {answer && rows && totals ? (
          <>
            <DescriptionList
              className="mb-4"
              items={[
                { term: t('answer.received'), value: <Instant value={answer.receivedAt} /> },
                ...answer.facts.map(({ label, value, type, text }) => ({
                  term: label[locale],
                  value: text?.[locale] ?? cellText({ type }, value, locale),
                })),
              ]}
            />
            <AnswerTools
              address={path}
              participantId={participantId}
              answer={answer}
              view={view}
              faulty={faultyCondition(address, answer.columns)}
              count={totals.count}
            />
            {answer.rowCount ? (
              <AnswerTable
                key={JSON.stringify(view)}
                answerId={answer.id}
                label={answer.title}
                address={path}
                columns={answer.columns}
                view={view}
                first={rows}
                totals={totals}
              />
            ) : (
              <p className="text-muted">{t('answer.empty')}</p>
            )}
          </>
        ) : (
          <RequestNote request={request} />
        )}
      </ClientMessages>
      <section className="mt-8 break-inside-avoid">
        <h2 className="mb-2 text-lg">{t('request.asked')}</h2>
        <DocumentView definition={definition} values={request.values} />
        <DescriptionList
          className="mt-4"
          items={[
            { term: t('request.office'), value: request.officeName?.[locale] ?? '—' },
            { term: t('request.by'), value: request.createdByName },
            { term: t('request.archive'), value: request.archive?.number ?? '—' },
          ]}
        />
      </section>
    </>
  )
}
