import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import { officeName } from '../offices/domain/office-name'
import type { AuditForm } from './domain/vocabulary'
import { RIGHTS } from './domain/terms'
import { statisticsOf, type DocumentFact, type StatisticsView, type TermFact } from './domain/statistics'

/** Years that are counted, the present one included. */
const YEARS = 8

/** Figures of the officer's offices, with the subordinate ones for a chief. Audits of other offices are not in them. */
export async function getStatistics({ tx, actor, now }: QueryContext<OfficerActor>): Promise<StatisticsView> {
  const today = moscowDate(now)
  const since = new Date(`${Number(today.slice(0, 4)) - YEARS + 1}-01-01T00:00:00+03:00`)
  const offices = [...actor.officeIds]
  // By the index of the audits of an office, then by the actions of each; the earliest of each kind counts.
  const documents = await tx.$queryRaw<DocumentFact[]>`
    with step as (
      select a.id as audit_id, x.action->>'documentId' as document_id, x.action->>'type' as type,
        min(x.at) as at, (array_agg(x.action->'what' order by x.ordinal))[1] as what
      from audit a join audit_action x on x.audit_id = a.id
      where a.office_id = any (${offices}::uuid[]) and a.sent_at is not null
        -- What is older is of no year that is shown: actions are long, and most of them are older.
        and a.updated_at >= ${since} and x.at >= ${since}
        and x.action->>'type' in ('sent', 'opened-document', 'confirmed-receipt')
      group by 1, 2, 3)
    select extract(year from sent.at at time zone 'Europe/Moscow')::int as year,
      a.office_id::text as "officeId", a.form::text as form, a.participant_id::text as "participantId",
      (extract(epoch from opened.at - sent.at) / 3600)::float8 as "hoursToOpen",
      (extract(epoch from confirmed.at - sent.at) / 3600)::float8 as "hoursToConfirm",
      sent.what->>'purpose' in ('prolongation', 'more-time') as prolongs,
      jsonb_array_length(jsonb_path_query_array(sent.what, '$.rows[*] ? (@.accepted == true)'))
        as "objectionsAccepted",
      jsonb_array_length(jsonb_path_query_array(sent.what, '$.rows[*] ? (@.accepted == false)'))
        as "objectionsRejected"
    from step sent
    join audit a on a.id = sent.audit_id
    left join step opened on opened.audit_id = sent.audit_id and opened.document_id = sent.document_id
      and opened.type = 'opened-document'
    left join step confirmed on confirmed.audit_id = sent.audit_id
      and confirmed.document_id = sent.document_id and confirmed.type = 'confirmed-receipt'
    where sent.type = 'sent' and sent.at >= ${since}`
  const rows = await tx.$queryRaw<(Omit<TermFact, 'form'> & { form: AuditForm })[]>`
    select extract(year from coalesce(d.sent_at, a.sent_at) at time zone 'Europe/Moscow')::int as year,
      a.office_id::text as "officeId", a.form::text as form, lower(t.side::text) as side,
      case when (t.met_at at time zone 'Europe/Moscow')::date <= t.due then 'met' else 'missed' end as outcome
    from audit a join audit_term t on t.audit_id = a.id
    left join audit_document d on d.id = t.document_id
    where a.office_id = any (${offices}::uuid[]) and coalesce(d.sent_at, a.sent_at) >= ${since}
      and not t.ended and not t.suspended
      and (t.met_at is not null or (t.due < ${today}::date and t.rule <> all (${RIGHTS}::text[])))`
  const names = await tx.office.findMany({ where: { id: { in: offices } } })
  return {
    ...statisticsOf(documents, rows),
    offices: Object.fromEntries(names.map((office) => [office.id, officeName(office)])),
  }
}
