import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { nextNumber } from '@/server/platform/db/counter'
import { moscowDate } from '@/server/platform/moscow'
import { openCounting } from './counting'
import type { GroupMember, Sent } from './domain/actions'
import type { CaseFacts, DocumentReference, FormPerson } from './domain/case-facts'
import { fullName } from './domain/templates/parts'
import { answerReferences } from './answer-references'
import { headOf, personOf } from './form-people'
import type { LoadedAudit } from './load'

type Context = QueryContext<OfficerActor>

/**
 * What templates are filled with. `number` is the one a draft has already; without it the next one of the office and the
 * year is taken, and whoever begins a document at the same moment waits for it.
 */
export async function caseFacts(
  context: Context,
  audit: LoadedAudit,
  what: Sent,
  number?: string | null,
): Promise<CaseFacts> {
  const { tx, now } = context
  const { row, state } = audit
  // The group may be of several offices, and the head of the participant is nobody's of customs: the portal looks.
  return asSystemWithin(tx, async () => {
    const office = await tx.office.findUniqueOrThrow({
      where: { id: row.officeId },
      select: { code: true, name: true, parent: { select: { code: true, name: true } } },
    })
    const participant = await tx.participant.findUniqueOrThrow({
      where: { id: row.participantId },
      select: { name: true },
    })
    const group = what.purpose === 'group-change' ? what.group : state.group
    const people = await officersOf(tx, [...group, ...state.group])
    const inRole = (role: GroupMember['role']) =>
      group.flatMap((member) => (member.role === role ? (people.get(member.officerId) ?? []) : []))
    const [lead] = inRole('lead')
    const former = state.group.flatMap(({ officerId }) => people.get(officerId) ?? [])
    const sent = (purpose: string) => referenceTo(audit, (one) => one.purpose === purpose)
    return {
      number: row.number,
      form: state.form,
      card: state.card,
      startedOn: state.startedOn,
      today: moscowDate(now),
      ownNumber: number ?? (await ownNumber(tx, row.officeId, now)),
      participant: participant.name,
      office: { code: office.code, name: office.name, superior: office.parent },
      // The contract lets no group be without its lead.
      lead: lead ?? { surname: '', name: '', post: '' },
      members: inRole('member'),
      invited: inRole('invited'),
      formerGroup: what.purpose === 'group-change' ? former.map(fullName) : [],
      prolongedUntil: await prolongedUntil(context, audit, what),
      chief: await chiefOf(tx, row.officeId),
      auditedHead: await headOf({ tx, now }, row.participantId),
      notification: sent('notification'),
      order: sent('order'),
      act: sent('act'),
      requirement:
        what.purpose === 'more-time'
          ? referenceTo(audit, ({ documentId }) => documentId === what.requirementId)
          : sent('requirement'),
      ...(await answerReferences(tx, audit, what)),
    }
  })
}

/** The last sent document of the case that is meant. */
function referenceTo(
  { state }: LoadedAudit,
  meant: (document: LoadedAudit['state']['documents'][number]) => boolean,
): DocumentReference | null {
  const document = state.documents.findLast(meant)
  return (
    (document && {
      number: document.number,
      date: moscowDate(document.sentAt),
      documentId: document.documentId,
    }) ??
    null
  )
}

async function officersOf(tx: Tx, group: readonly GroupMember[]): Promise<Map<string, FormPerson>> {
  const rows = await tx.officer.findMany({
    where: { userId: { in: group.map(({ officerId }) => officerId) } },
    include: { user: true },
  })
  return new Map(rows.map(({ userId, user, title }) => [userId, personOf(user, title)]))
}

/** Of several chiefs the one who was made first. */
async function chiefOf(tx: Tx, officeId: string): Promise<FormPerson | null> {
  const chief = await tx.officer.findFirst({
    where: { officeId, rank: 'CHIEF', revokedAt: null },
    include: { user: true },
    orderBy: { userId: 'asc' },
  })
  return chief && personOf(chief.user, chief.title)
}

/** The end of the audit by the rules of terms, with this prolongation beside the earlier ones. */
async function prolongedUntil({ tx, now }: Context, { state }: LoadedAudit, what: Sent) {
  if (what.purpose !== 'prolongation' || !state.startedOn) return null
  const lengths = [...state.documents.map((document) => document.what), what].flatMap((one) =>
    one.purpose === 'prolongation' ? [{ length: one.days ?? 1 }] : [],
  )
  const desk = state.form === 'DESK'
  const count = await openCounting(tx, now)
  return count({
    rule: desk ? 'desk-audit' : 'field-audit',
    event: state.startedOn,
    suspensions: desk ? [] : state.suspensions,
    prolongations: lengths,
    changes: [],
    decreeDays: 'skip',
  }).date
}

/** Index of the files of an office's control after release, by which its documents are numbered. */
const INDEX = '06-12/'

/** `06-12/000123`: one after another in the office and Moscow's year. A draft that is put aside leaves its number unused. */
async function ownNumber(tx: Tx, officeId: string, now: Date): Promise<string> {
  const ordinal = await nextNumber(tx, `audit-document:${officeId}:${moscowDate(now).slice(0, 4)}`)
  return `${INDEX}${String(ordinal).padStart(6, '0')}`
}
