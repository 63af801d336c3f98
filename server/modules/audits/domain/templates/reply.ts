import type { FormValue, FormValues } from '../../../catalogue/domain/definition'
import { listOf, objectOf } from '../../../catalogue/domain/lexical'
import type { Day } from '../../../deadlines/contract'
import type { ItemDraft } from '../../contract'
import type { RequiredItem } from '../actions'
import type { AuditForm, ItemAnswer } from '../vocabulary'
import type { DocumentReference } from '../case-facts'
import { linesOf, shortened, textOf } from './lines'
import { answers, reference } from './parts'

/** A paper of the archive as a reply names it; `size` in bytes. */
export interface ReplyPaper {
  number: string
  title: string
  files: { name: string; size: number }[]
}

/** One answered line. */
export interface ReplyLine {
  item: RequiredItem
  draft: ItemDraft
  papers: ReplyPaper[]
}

export interface ReplyFacts {
  form: AuditForm
  requirement: DocumentReference
  notification: DocumentReference | null
}

const KINDS: Record<ItemAnswer, '1' | '2' | '3'> = {
  submitted: '1',
  'in-part': '1',
  'more-time': '2',
  cannot: '3',
}

/** 1006928E: the lines of a requirement that are answered at once. */
export function replyValues(
  { form, requirement, notification }: ReplyFacts,
  lines: readonly ReplyLine[],
): FormValues {
  const asked = lines.flatMap(({ draft }) =>
    draft.answer === 'more-time' && draft.until ? [draft.until] : [],
  )
  return {
    ...answers(requirement),
    // Codes of their own: not those of the requirement.
    IdentKindRequest: form === 'DESK' ? '1' : '3',
    NotificationType: form === 'DESK' ? '1' : '2',
    ...reference('RequestNumber', requirement),
    ...reference('Notif4Audit', notification),
    DocList: lines.map(answered),
    ...(asked.length > 0 && { ProlongDate: asked.reduce((a, b) => (a > b ? a : b)) }),
  }
}

function answered({ item, draft, papers }: ReplyLine): FormValues {
  const { answer, until, reason, note, onPaper } = draft
  const shows = answer === 'submitted' || answer === 'in-part'
  const notes = [...(shows && onPaper ? [`На бумаге с письмом ${told(onPaper)}`] : []), ...linesOf(note, 250)]
  return {
    SubtmissionKind: KINDS[answer],
    RequestDoc: {
      Position: String(item.position),
      DocCode: item.code,
      ...(item.name && { PrDocumentName: item.name }),
    },
    ...(shows && { ProvideMark: answer === 'submitted' ? '1' : '2', FactDoc: shown(draft, papers) }),
    ...(answer === 'more-time' && until && { PossibleTerm: until }),
    ...(answer !== 'submitted' && { Reason: linesOf(reason, 250) }),
    ...(notes.length > 0 && { Note: notes }),
  }
}

const told = ({ number, date }: { number: string; date: Day | null }) =>
  [number && `№ ${number}`, date && `от ${date.split('-').toReversed().join('.')}`].filter(Boolean).join(' ')

function shown({ onPaper, earlier }: ItemDraft, papers: readonly ReplyPaper[]): FormValues {
  // A structured document has no file of its own: its number names it.
  const files = papers.flatMap(({ number, title, files }): { name: string; size: number | null }[] =>
    files.length ? files : [{ name: `${number} ${title}`, size: null }],
  )
  return {
    Files: files.map(({ name, size }) => ({
      FileName: [shortened(name, 250)],
      ...(size !== null && { FileSize: String(size) }),
    })),
    ...(earlier && {
      ProvidePreviousMark: {
        CustomsLetter: {
          PrDocumentName: 'Представлено раньше',
          ...(earlier.number && { PrDocumentNumber: earlier.number }),
          ...(earlier.date && { PrDocumentDate: earlier.date }),
        },
      },
    }),
    ...((files.length > 0 || onPaper) && { ProvidingWay: !onPaper ? '1' : files.length ? '3' : '2' }),
    ...(files.length > 0 && { DocKind: '2' }),
  }
}

/** What a signed reply says of one line. */
export interface ReadAnswer {
  itemId: string
  answer: ItemAnswer
  until: Day | null
  reason: string
  /** The letter that it is brought with on paper, and the person's own remark. */
  note: string
  /** The letter with which it was given before. */
  earlier: { number: string; date: Day | null } | null
}

/**
 * What the lines of a reply say, read from the document itself: between its writing and its signing a person may have
 * changed the form. Lines that the requirement does not have are passed over; of two answers to one line the later counts.
 */
export function readReply(values: FormValues, items: readonly RequiredItem[]): ReadAnswer[] {
  const read = new Map<string, ReadAnswer>()
  for (const line of listOf(values['DocList']).map(objectOf)) {
    const position = Number(objectOf(line['RequestDoc'])['Position'])
    const item = items.find((one) => one.position === position)
    const answer = answerOf(line)
    if (!item || !answer) continue
    const until = line['PossibleTerm']
    read.set(item.id, {
      itemId: item.id,
      answer,
      until: answer === 'more-time' && typeof until === 'string' ? until : null,
      reason: textOf(texts(line['Reason']), 250),
      note: textOf(texts(line['Note']), 250),
      earlier: earlierOf(line),
    })
  }
  return [...read.values()]
}

function earlierOf(line: FormValues): ReadAnswer['earlier'] {
  const mark = objectOf(line['FactDoc'])['ProvidePreviousMark']
  const { PrDocumentNumber: number, PrDocumentDate: date } = objectOf(objectOf(mark)['CustomsLetter'])
  if (typeof number !== 'string' && typeof date !== 'string') return null
  return { number: typeof number === 'string' ? number : '', date: typeof date === 'string' ? date : null }
}

function answerOf(line: FormValues): ItemAnswer | null {
  switch (line['SubtmissionKind']) {
    case '1':
      return line['ProvideMark'] === '2' ? 'in-part' : 'submitted'
    case '2':
      return 'more-time'
    case '3':
      return 'cannot'
    default:
      return null
  }
}

/** The lines of a field that repeats. */
export const texts = (value: FormValue): string[] =>
  listOf(value).filter((line): line is string => typeof line === 'string')
