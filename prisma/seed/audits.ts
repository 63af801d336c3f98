import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { deem, deliver } from '@/server/modules/audits/delivery'
import {
  askApproval,
  approveDocument,
  beginDocument,
  saveDocument,
} from '@/server/modules/audits/commands/draft-document'
import { closeAudit } from '@/server/modules/audits/commands/change-audit'
import { openAudit } from '@/server/modules/audits/commands/open-audit'
import { acquaint, confirmReceipt, openDocument } from '@/server/modules/audits/commands/receive-document'
import type { AuditCard, Sent } from '@/server/modules/audits/domain/actions'
import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import type { AuditRef, DocumentRef } from '@/server/modules/audits/domain/views'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { needsApproval } from '@/server/modules/audits/domain/approval'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { actAt } from '@/server/testing/build'
import { sendUnsigned } from '@/server/testing/audits'
import { signAuditDocument, trustedAuthority } from './signing'

/** Who tells the audits of the story, and when: `at(days before today, hour in Moscow)`. */
export interface AuditStory {
  lead: { actor: OfficerActor; subject: string }
  member: OfficerActor
  chief: OfficerActor
  head: ParticipantActor
  entrepreneur: ParticipantActor
  at: (days: number, hour: number) => Date
  now: Date
}

/** What happens at an instant. The lists of the authority are of their day, so all of it is told in the order of time. */
interface Step {
  at: Date
  run: (at: Date) => Promise<unknown>
}

const day = (at: Date) => moscowDate(at)

/**
 * Customs audits: a desk audit whose requirement ends in two days, a field audit suspended over the New Year, an act whose
 * objections are awaited, one that was finished last year.
 */
export async function tellAudits(story: AuditStory): Promise<void> {
  const steps = [deskAudit(story), suspendedAudit(story), actedAudit(story), finishedAudit(story)].flat()
  for (const { at, run } of steps.sort((a, b) => a.at.getTime() - b.at.getTime())) await run(at)
}

function deskAudit(story: AuditStory): Step[] {
  const { head, at } = story
  const audit = new StoryAudit(story, head, 'DESK', at(40, 9), {
    ground: 'Анализ деклараций на товары: насосное оборудование, код по ТН ВЭД ЕАЭС',
    subjects: ['2'],
    declarations: ['10113110/140326/0001207', '10113110/020626/0002456'],
  })
  const period = [day(at(600, 9)), day(at(40, 9))] as const
  audit.send('notification', at(40, 12), { purpose: 'notification' })
  audit.confirm('notification', at(39, 10))
  audit.acquaint(at(39, 11))
  // Received on the day after sending; its tenth calendar day is the day after tomorrow.
  audit.send('requirement', at(9, 11), {
    purpose: 'requirement',
    days: 10,
    items: [
      required(1, '04021', 'Счёт-фактура (инвойс)', 'К декларации 10113110/140326/0001207', period),
      required(2, '03011', 'Договор (контракт) со спецификациями', 'Со всеми дополнениями', period),
      required(3, '09023', 'Паспорт изделия', 'На насосы с частотным преобразователем', period),
      required(4, '02015', 'Транспортная накладная (CMR)', 'По обеим декларациям', period),
    ],
  })
  audit.openDocument('requirement', at(8, 9))
  return audit.steps
}

function suspendedAudit(story: AuditStory): Step[] {
  const { head, at } = story
  const audit = new StoryAudit(story, head, 'FIELD_PLANNED', at(52, 9), {
    ground: 'План выездных таможенных проверок на 2026 год, пункт 14',
    subjects: ['1', '6'],
    declarations: ['10113110/110925/0004411'],
    place: 'Смоленск, ул. Складская, складской комплекс',
  })
  audit.send('notification', at(52, 12), { purpose: 'notification' })
  audit.confirm('notification', at(51, 9))
  audit.send('order', at(33, 10), { purpose: 'order' })
  audit.confirm('order', at(33, 15))
  audit.send('suspension', at(11, 15), {
    purpose: 'suspension',
    from: day(at(11, 15)),
    reason: 'Назначена таможенная экспертиза; результат ожидается после новогодних праздников',
  })
  audit.confirm('suspension', at(10, 10))
  return audit.steps
}

function actedAudit(story: AuditStory): Step[] {
  const { entrepreneur, at } = story
  const audit = new StoryAudit(story, entrepreneur, 'DESK', at(88, 9), {
    ground: 'Сообщение таможенного поста о расхождении веса',
    subjects: ['2', '3'],
    declarations: ['10113110/050226/0000388'],
  })
  audit.send('notification', at(88, 12), { purpose: 'notification' })
  audit.confirm('notification', at(87, 10))
  audit.acquaint(at(87, 11))
  audit.send(
    'act',
    at(6, 14),
    {
      purpose: 'act',
      paragraphs: [
        {
          id: '2.1',
          unit: 'Раздел 2, пункт 1',
          text: 'Вес брутто товара № 2 в декларации меньше веса в транспортной накладной на 412 кг.',
        },
        {
          id: '2.2',
          unit: 'Раздел 2, пункт 2',
          text: 'Скидка покупателя не подтверждена: дополнение к договору не представлено.',
        },
        {
          id: '3.1',
          unit: 'Раздел 3, пункт 1',
          text: 'Таможенная стоимость товара № 2 подлежит корректировке; доначисление 84 120,55 руб.',
        },
      ],
    },
    { ActPlace: 'Смоленск', Resolution: ['Принять решение о корректировке таможенной стоимости товара № 2'] },
  )
  audit.openDocument('act', at(5, 9))
  return audit.steps
}

function finishedAudit(story: AuditStory): Step[] {
  const { head, at } = story
  const audit = new StoryAudit(story, head, 'DESK', at(400, 9), {
    ground: 'Проверка условий использования товаров, ввезённых временно',
    subjects: ['6'],
    declarations: ['10113110/120324/0002901'],
  })
  audit.send('notification', at(400, 12), { purpose: 'notification' })
  audit.confirm('notification', at(399, 10))
  audit.send(
    'act',
    at(352, 12),
    {
      purpose: 'act',
      paragraphs: [{ id: '1', unit: 'Раздел 4', text: 'Нарушений не установлено.' }],
    },
    { ActPlace: 'Смоленск', Resolution: ['Нарушений не установлено'] },
  )
  audit.confirm('act', at(350, 10))
  audit.send(
    'decision',
    at(320, 12),
    { purpose: 'decision' },
    {
      Decisions: [
        {
          NumberString: '1',
          Decision_Variant_0: 'true',
          Text: ['Нарушений не установлено, решения в области таможенного дела не принимаются.'],
        },
      ],
    },
  )
  audit.confirm('decision', at(318, 10))
  audit.close(at(310, 12))
  return audit.steps
}

const required = (
  position: number,
  code: string,
  name: string,
  details: string,
  [periodFrom, periodTo]: readonly [string, string],
) => ({ id: newId(), position, code, name, details, periodFrom, periodTo })

type StoryCard = Pick<AuditCard, 'ground' | 'subjects' | 'declarations'> & { place?: string }

/** An audit of the story: what is done in it, each step at its own instant, documents by names of the story's own. */
class StoryAudit {
  readonly steps: Step[] = []
  private audit: AuditRef | null = null
  private readonly documents = new Map<string, string>()

  constructor(
    private readonly story: AuditStory,
    private readonly person: ParticipantActor,
    form: AuditForm,
    opened: Date,
    card: StoryCard,
  ) {
    const { lead, member } = story
    this.step(opened, async (at) => {
      this.audit = await actAt(lead.actor, at, openAudit, {
        requestId: newId(),
        form,
        participantId: person.participantId,
        card: {
          place: '',
          periodFrom: day(new Date(opened.getTime() - 3 * 365 * 86_400_000)),
          periodTo: day(new Date(opened.getTime() - 30 * 86_400_000)),
          ...card,
        },
        group: [
          { officerId: lead.actor.userId, role: 'lead' },
          { officerId: member.userId, role: 'member' },
        ],
      })
    })
  }

  /** Begun, approved where the chief has to, signed and sent; delivered, and the day after it counts as received. */
  send(name: string, at: Date, what: Sent, typed: FormValues = {}) {
    const { lead, chief, now } = this.story
    this.step(at, async () => {
      const authority = await trustedAuthority(at)
      // An authority that was kept from an earlier demonstration is younger than the oldest documents of a new one.
      if (!authority || authority.certificate('issuing').notBefore > at.getTime()) {
        this.documents.set(name, await sendUnsigned(lead.actor, at, this.id, what))
        return
      }
      let ref = await actAt(lead.actor, at, beginDocument, { requestId: newId(), id: this.id, what })
      const { values } = await asSystem((tx) =>
        tx.auditDocument.findUniqueOrThrow({ where: { id: ref.documentId } }),
      )
      ref = await actAt(lead.actor, at, saveDocument, {
        ...this.refOf(ref),
        what,
        values: { ...(values as FormValues), ...typed },
      })
      if (needsApproval(what.purpose)) {
        ref = await actAt(lead.actor, at, askApproval, this.refOf(ref))
        ref = await actAt(chief, at, approveDocument, this.refOf(ref))
      }
      await signAuditDocument(authority, lead.subject, { actor: lead.actor, at, ref: this.refOf(ref) })
      this.documents.set(name, ref.documentId)
      await deliver(this.id, at)
    })
    const received = new Date(at.getTime() + 86_400_000)
    if (received < now) this.step(received, (instant) => deem(this.id, instant))
  }

  openDocument(name: string, at: Date) {
    this.step(at, () => actAt(this.person, at, openDocument, this.naming(name)))
  }

  confirm(name: string, at: Date) {
    this.step(at, () => actAt(this.person, at, confirmReceipt, this.naming(name)))
  }

  acquaint(at: Date) {
    this.step(at, () => actAt(this.person, at, acquaint, { requestId: newId(), id: this.id }))
  }

  close(at: Date) {
    this.step(at, async () => {
      const { version } = await asSystem((tx) => tx.audit.findUniqueOrThrow({ where: { id: this.id } }))
      await actAt(this.story.lead.actor, at, closeAudit, { requestId: newId(), id: this.id, version })
    })
  }

  private step(at: Date, run: Step['run']) {
    this.steps.push({ at, run })
  }

  private get id() {
    return this.audit!.id
  }

  private naming(name: string) {
    return { requestId: newId(), id: this.id, documentId: this.documents.get(name)! }
  }

  private refOf({ documentId, documentVersion }: DocumentRef) {
    return { requestId: newId(), id: this.id, documentId, version: documentVersion }
  }
}
