import type { CaseFacts, DocumentReference, FormPerson } from '@/server/modules/audits/domain/case-facts'
import type { AuditDocumentState, AuditState } from '@/server/modules/audits/domain/state'
import { personOf } from '@/server/modules/audits/form-people'
import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { PastOffice, PlannedAudit } from './plan'

/** Offices and officers of past audits, as official forms write them. */
export interface PastPeople {
  offices: Record<string, { id: string; of: CaseFacts['office'] }>
  officers: ReadonlyMap<string, FormPerson>
}

/** Reads them, all at once. */
export async function peopleOf(
  tx: Tx,
  codes: readonly PastOffice[],
  officerIds: readonly string[],
): Promise<PastPeople> {
  const offices = await tx.office.findMany({
    where: { code: { in: [...codes] } },
    select: { id: true, code: true, name: true, parent: { select: { code: true, name: true } } },
  })
  const officers = await tx.officer.findMany({
    where: { userId: { in: [...officerIds] } },
    include: { user: true },
  })
  return {
    offices: Object.fromEntries(
      offices.map(({ id, code, name, parent }) => [code, { id, of: { code, name, superior: parent } }]),
    ),
    officers: new Map(officers.map(({ userId, user, title }) => [userId, personOf(user, title)])),
  }
}

/** What the form of a document was filled with; `former` are the documents sent before it. */
export function factsFor(
  {
    planned,
    number,
    state,
    people,
  }: { planned: PlannedAudit; number: string; state: AuditState; people: PastPeople },
  document: AuditDocumentState,
  former: readonly AuditDocumentState[],
): CaseFacts {
  const person = (id: string | null) => (id && people.officers.get(id)) || null
  const sent = (purpose: string): DocumentReference | null => {
    const found = former.findLast((one) => one.purpose === purpose)
    return (
      (found && { number: found.number, date: moscowDate(found.sentAt), documentId: found.documentId }) ??
      null
    )
  }
  const member = person(planned.memberId)
  return {
    number,
    form: state.form,
    card: state.card,
    startedOn: state.startedOn,
    today: moscowDate(document.sentAt),
    ownNumber: document.number,
    participant: `Общество с ограниченной ответственностью «${planned.firm.name}»`,
    office: people.offices[planned.office]!.of,
    lead: person(planned.leadId) ?? { surname: '', name: '', post: '' },
    members: member ? [member] : [],
    invited: [],
    formerGroup: [],
    prolongedUntil: null,
    chief: null,
    auditedHead: planned.firm.head,
    notification: sent('notification'),
    order: sent('order'),
    act: sent('act'),
    requirement: sent('requirement'),
    reply: null,
    objections: null,
  }
}
