import type { Text } from '../../../contract'
import type { Field, Group, KindDefinition, Node } from '../../definition'
import { any, date, documentModeId, elementsOf, optional, t, text } from '../build'

/**
 * Questions to customs and answers to them. The album has formats for few of them, so the others are the portal's own:
 * namespace `urn:customs-portal:information:<name>:1.0.0`, codes 991nnnnE for what is asked and 992nnnnE for what is
 * answered, which the album leaves free. Every own question begins with who asks; every own answer is a table of `Row`.
 */
const VERSION = '1.0.0'

/** Central office of the service, which keeps the information resources. */
export const INFORMATION_OFFICE = '10000000'

interface OwnKind {
  code: string
  root: string
  title: Text
  summary: Text
}

type Builders = ReturnType<typeof elementsOf>

const namespaceOf = (root: string) => `urn:customs-portal:information:${root}:${VERSION}`

const applicant = ({ field, group }: Builders): Group =>
  group(
    'Applicant',
    [
      field('Name', text.free(1000), t('Наименование или ФИО', 'Name'), { auto: 'participant.name' }),
      field('TaxNumber', text.code(20), t('Налоговый номер', 'Taxpayer number'), {
        auto: 'participant.tax-number',
      }),
    ],
    t('Кто запрашивает', 'Who asks'),
    { order: 8 },
  )

const documentId = ({ field }: Builders): Field =>
  field('DocumentID', text.code(36), t('Идентификатор документа', 'Document identifier'), {
    auto: 'document.id',
    advanced: true,
    order: 9,
  })

/** A question of the portal's own format; `fields` are what a person is asked for. */
export function ownRequest(
  kind: OwnKind & { answer: string; fields: (build: Builders) => readonly Node[] },
): KindDefinition {
  const { code, root, title, summary, answer, fields } = kind
  const namespace = namespaceOf(root)
  const build = elementsOf(namespace)
  return {
    ...common({ code, root, title, summary, namespace }),
    direction: 'request',
    officeCode: INFORMATION_OFFICE,
    answers: [answer],
    children: [documentModeId(code), documentId(build), applicant(build), ...fields(build)],
  }
}

/** An answer of the portal's own format: facts before the table, and the table's columns. */
export function ownAnswer(
  kind: OwnKind & {
    facts?: (build: Builders) => readonly Node[]
    columns: (build: Builders) => readonly Node[]
  },
): KindDefinition {
  const { code, root, title, summary, facts, columns } = kind
  const namespace = namespaceOf(root)
  const build = elementsOf(namespace)
  const { field, group } = build
  return {
    ...common({ code, root, title, summary, namespace }),
    direction: 'answer',
    children: [
      documentModeId(code),
      documentId(build),
      field('RefDocumentID', text.code(36), t('На какой запрос', 'Answers the request'), {
        ...optional,
        advanced: true,
        order: 9,
      }),
      field('ReportDate', date, t('Сведения на дату', 'As of')),
      applicant(build),
      ...(facts?.(build) ?? []),
      group('Row', columns(build), t('Строка', 'Row'), any),
    ],
  }
}

const common = (kind: OwnKind & { namespace: string }) => ({
  code: kind.code,
  version: VERSION,
  root: kind.root,
  namespace: kind.namespace,
  prefixes: { inf: kind.namespace },
  title: kind.title,
  summary: kind.summary,
  category: 'information' as const,
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 0 },
})

/** The first and the last day asked about, both included. */
export const period = ({ field }: Builders): readonly Field[] => [
  field('PeriodBegin', date, t('С какого дня', 'From')),
  field('PeriodEnd', date, t('По какой день', 'To')),
]

/** The day on which the state is asked for. */
export const asOf = ({ field }: Builders): Field => field('AsOf', date, t('На какой день', 'As of the day'))
