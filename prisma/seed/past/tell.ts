import { v7 } from 'uuid'
import type { Prisma } from '@/prisma/generated/client'
import { foldColumns, termColumns } from '@/server/modules/audits/append'
import { openCounting } from '@/server/modules/audits/counting'
import { fold } from '@/server/modules/audits/domain/fold'
import { termsOf } from '@/server/modules/audits/domain/terms'
import { signedValues } from '@/server/modules/audits/domain/templates/signer'
import { valuesOf } from '@/server/modules/audits/domain/templates/values'
import { findKindInForce } from '@/server/modules/catalogue/commands/find-kind'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { blankValues } from '@/server/modules/catalogue/domain/values'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { factsFor, peopleOf, type PastPeople } from './facts'
import { seedFirms } from './firms'
import { lifeOf } from './life'
import { PAST_OFFICES, planAudits, type PastOffice, type PlannedAudit } from './plan'
import { DECIDED } from './texts'

/**
 * Finished audits of past years, of invented firms, for statistics to have something to count. They are folded and counted
 * by the module's own rules and written all at once: commands would take minutes. Told before the audits of the story, which
 * take the next numbers.
 */
export async function tellPastAudits(
  officers: Record<'smolensk' | 'kaliningrad', readonly [string, ...string[]]>,
  now: Date,
): Promise<void> {
  const firms = await seedFirms()
  const groups: Record<PastOffice, readonly [string, ...string[]]> = {
    '10113000': officers.smolensk,
    '10113110': officers.smolensk,
    '10113120': officers.smolensk,
    '10012000': officers.kaliningrad,
  }
  const planned = planAudits(firms, groups, now)
  const { count, people, kinds } = await asSystem(async (tx) => ({
    count: await openCounting(tx, now),
    people: await peopleOf(tx, PAST_OFFICES, Object.values(officers).flat()),
    kinds: new Map(
      await Promise.all(
        KINDS.map(async (code) => [code, (await findKindInForce({ tx, now }, code))!] as const),
      ),
    ),
  }))
  const numbers = new Map<string, number>()
  const take = (series: string, many = 1) => {
    const first = (numbers.get(series) ?? 0) + 1
    numbers.set(series, first + many - 1)
    return first
  }
  const written = planned.map((audit) => {
    const { office, year } = audit
    const number = `${office}/${year}/${String(take(`${office} ${year}`)).padStart(6, '0')}`
    const firstNumber = take(`documents ${office} ${year}`, DOCUMENTS)
    return rowsOf({ ...audit, firstNumber }, number, { count, people, kinds })
  })
  await asSystem(
    async (tx) => {
      await tx.audit.createMany({ data: written.map(({ audit }) => audit) })
      for (const part of partsOf(written, 40)) {
        await tx.auditAction.createMany({ data: part.flatMap(({ actions }) => actions) })
        await tx.auditDocument.createMany({ data: part.flatMap(({ documents }) => documents) })
        await tx.auditTerm.createMany({ data: part.flatMap(({ terms }) => terms) })
        await tx.auditOfficer.createMany({ data: part.flatMap(({ group }) => group) })
      }
    },
    { timeout: 60_000 },
  )
}

const KINDS = ['1006907E', '1006908E', '1006900E', '1006924E', '1006901E', '1006926E', '1006902E'] as const
/** Numbers set aside for the documents of one audit. */
const DOCUMENTS = 12
/** Everything that a reminder says of a term has been said: seven days before, three, one, the day itself, missed. */
const REMINDED = [7, 3, 1, 0, -1]

interface Knowledge {
  count: Awaited<ReturnType<typeof openCounting>>
  people: PastPeople
  kinds: ReadonlyMap<string, KindDefinition>
}

/** The rows of one audit: its actions, and the folds of them that lists, terms and statistics read. */
function rowsOf(planned: PlannedAudit, number: string, { count, people, kinds }: Knowledge) {
  const entries = lifeOf(planned, planned.chance)
  const state = fold(entries, moscowDate)
  const terms = termsOf(state, count, moscowDate)
  const { opened, office, firm, form, leadId } = planned
  // Lists go by identifiers: an audit lies where it was opened.
  const id = v7({ msecs: opened.getTime() })
  const closed = state.closedAt ?? opened
  const documents = state.documents.map((document, i): Prisma.AuditDocumentCreateManyInput => {
    const kind = kinds.get(document.kindCode)!
    const facts = factsFor({ planned, number, state, people }, document, state.documents.slice(0, i))
    return {
      id: document.documentId,
      auditId: id,
      kindCode: kind.code,
      kindVersion: kind.version,
      kindEdition: kind.edition ?? 0,
      what: document.what as object,
      values: signedValues(
        kind.code,
        {
          ...blankValues(kind),
          ...valuesOf(document.what, facts),
          ...(document.purpose === 'decision' && DECIDED),
        },
        { signer: facts.lead, approver: null, today: facts.today },
      ) as object,
      number: document.number,
      state: 'SENT',
      createdBy: leadId,
      createdAt: document.sentAt,
      updatedBy: leadId,
      updatedAt: document.sentAt,
      sentAt: document.sentAt,
    }
  })
  return {
    audit: {
      id,
      number,
      form,
      participantId: firm.participantId,
      officeId: people.offices[office]!.id,
      ...foldColumns({ state, terms, revision: count.revision, now: closed }),
      createdBy: leadId,
      createdAt: opened,
      updatedAt: closed,
    },
    actions: entries.map(({ ordinal, at, byUserId, action }) => ({
      id: v7({ msecs: at.getTime() }),
      auditId: id,
      ordinal,
      at,
      byUserId,
      action: action as object,
    })),
    documents,
    terms: terms.map((term) => ({ auditId: id, id: term.id, ...termColumns(term), reminded: REMINDED })),
    group: state.group.map(({ officerId, role }) => ({
      auditId: id,
      officerId,
      role: role === 'lead' ? ('LEAD' as const) : ('MEMBER' as const),
    })),
  }
}

function partsOf<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size))
  return parts
}
