import type { Choice, Group, Node } from '../definition'
import { any, branch, choice, date, type elementsOf, indicator, many, optional, t, text } from './build'
import { person } from './common-types'
import { officeCode } from './customs-office-types'
import { ownDocument } from './own-document'

type Builders = ReturnType<typeof elementsOf>

const ARTICLE = 'гл. 51 закона № 289-ФЗ'
/** A paragraph; there may be as many as needed. */
const paragraph = text.free(2000)
const paragraphs = { ...many, multiline: true } as const

/** What is contested; each case has what makes it recognisable. */
const contested = ({ field, group }: Builders): Choice => ({
  ...choice('contested', t('Что обжалуете', 'What you contest'), [
    branch(
      group(
        'Decision',
        [
          field('DocumentName', text.free(250), t('Название решения', 'Name of the decision'), optional),
          field('Number', text.code(50), t('Номер', 'Number')),
          field('Date', date, t('Дата', 'Date')),
          field('DocumentID', text.code(36), t('Идентификатор решения', 'Identifier of the decision'), {
            ...optional,
            advanced: true,
            help: t(
              'Если решение пришло в кабинет: идентификатор на его странице.',
              'If the decision came to the portal: the identifier on its page.',
            ),
          }),
        ],
        t('Решение', 'Decision'),
      ),
    ),
    branch(
      group(
        'Action',
        [
          field('Date', date, t('Когда совершено', 'When it was done')),
          field('Description', paragraph, t('Что сделано', 'What was done'), { multiline: true }),
        ],
        t('Действие', 'Action'),
      ),
    ),
    branch(
      group(
        'Inaction',
        [
          field('DueDate', date, t('Когда истёк срок', 'When the term ended')),
          field('Description', paragraph, t('Что обязаны были сделать', 'What had to be done'), {
            multiline: true,
          }),
        ],
        t('Бездействие', 'Inaction'),
      ),
    ),
  ]),
  order: 1,
})

/** Whose decision, action or inaction it is. */
const whose = ({ field, group }: Builders): Group =>
  group(
    'Whose',
    [
      field('OfficeCode', officeCode, t('Код таможенного органа', 'Code of the customs office'), {
        ...optional,
        help: t('Восемь цифр, например 10113000.', 'Eight digits, for example 10113000.'),
      }),
      field('OfficeName', text.free(250), t('Таможенный орган', 'Customs office')),
      group('Official', person(), t('Должностное лицо', 'Official'), {
        ...optional,
        help: t('Если знаете, кто именно.', 'If you know who exactly.'),
      }),
    ],
    t('Чьё', 'Whose'),
    { order: 1 },
  )

const petitions = ({ field, group }: Builders): readonly Node[] => [
  group(
    'SuspensionPetition',
    [
      field('Reason', paragraph, t('Причина', 'Reason'), {
        ...paragraphs,
        help: t(
          'Жалоба сама не останавливает исполнение. Напишите, какой вред оно нанесёт до ответа.',
          'A complaint alone does not stop execution. Say what harm it will do before the answer.',
        ),
      }),
    ],
    t('Прошу приостановить исполнение', 'I ask to suspend execution'),
    { ...optional, order: 4 },
  ),
  group(
    'TermPetition',
    [
      field('Reason', paragraph, t('Причина пропуска', 'Reason of the delay'), {
        ...paragraphs,
        help: t(
          'Только если прошло больше трёх месяцев. Причины должны быть уважительными, подтвердите их приложениями.',
          'Only if more than three months have passed. The reasons must be valid, prove them by attachments.',
        ),
      }),
    ],
    t('Прошу восстановить срок', 'I ask to restore the term'),
    { ...optional, order: 4 },
  ),
]

/**
 * 9940001E (own): a complaint on a decision, an action or inaction of customs, 289-ФЗ, chapter 51. The official format of
 * electronic complaints (order of ФТС of 25.02.2022 № 130) is not in the album: this one holds what the order asks for.
 */
export const complaint = ownDocument({
  code: '9940001E',
  root: 'Complaint',
  title: t('Жалоба на решение, действие или бездействие', 'Complaint on a decision, an action or inaction'),
  summary: t(
    'Таможня решила, сделала или не сделала что-то, что нарушает ваши права.',
    'Customs has decided, done or failed to do something that violates your rights.',
  ),
  category: 'appeals',
  powerOfAttorney: 'required',
  attachments: { min: 0, max: 100 },
  submissionTerm: { days: 3, unit: 'month', article: ARTICLE },
  answerTerm: { days: 1, unit: 'month', article: ARTICLE },
  subject: 'Subject',
  fields: (build) => {
    const { field, group } = build
    return [
      field('Subject', text.free(250), t('О чём жалоба', 'What the complaint is about'), {
        help: t('Одно предложение, для списков.', 'One sentence, for lists.'),
      }),
      contested(build),
      whose(build),
      field('KnownDate', date, t('Когда узнали о нарушении', 'When you learnt of the violation'), {
        order: 2,
        help: t(
          'С этого дня идут три месяца на жалобу.',
          'The three months for a complaint run from this day.',
        ),
      }),
      field('Circumstance', paragraph, t('Обстоятельство', 'Circumstance'), {
        ...paragraphs,
        order: 2,
        help: t(
          'Что произошло и чем нарушены ваши права; один довод – один абзац.',
          'What happened and how it violates your rights; one argument a paragraph.',
        ),
      }),
      field('Norm', text.free(500), t('Нарушенная норма', 'Provision broken'), {
        ...any,
        order: 2,
        help: t('Например: п. 1 ст. 313 ТК ЕАЭС.', 'For example: art. 313, par. 1 of the Customs Code.'),
      }),
      field('Demand', paragraph, t('Требование', 'Demand'), {
        ...paragraphs,
        order: 3,
        help: t('Например: отменить решение полностью.', 'For example: cancel the decision as a whole.'),
      }),
      ...petitions(build),
      group(
        'Court',
        [
          field('Filed', indicator, t('Обращались в суд', 'A court was asked')),
          field('CourtName', text.free(250), t('Суд', 'Court'), optional),
          field('CaseNumber', text.code(50), t('Номер дела', 'Case number'), optional),
        ],
        t('Обращение в суд', 'Claim in court'),
        {
          ...optional,
          advanced: true,
          order: 5,
          help: t(
            'Если о том же подано заявление в суд.',
            'If a claim on the same matter was filed with a court.',
          ),
        },
      ),
    ]
  },
})
