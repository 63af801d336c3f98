import { createTranslator } from 'next-intl'
import { expect, it, vi } from 'vitest'
import { messages } from '@/components/i18n/messages'
import type { TakenCase } from '@/server/modules/audits/commands/take-case'

const told = vi.hoisted(() => ({ locale: 'ru' as 'ru' | 'en' }))
vi.mock('next-intl/server', () => ({
  getLocale: () => Promise.resolve(told.locale),
  getTranslations: (namespace: string) =>
    Promise.resolve(
      createTranslator({
        locale: told.locale,
        messages: messages[told.locale] as object,
        namespace,
        onError: (error: Error) => {
          throw error
        },
      } as never),
    ),
}))
const { auditWords } = await import('./words')

const at = '2026-11-20T09:00:00.000Z'
const receipt = { rule: 'receipt', due: '2026-11-21', steps: [], cautions: [], metAt: null } as const
const document = {
  documentId: 'd',
  kindCode: '1006907E',
  purpose: 'notification',
  number: '17',
  title: { ru: 'Уведомление', en: 'Notification' },
  sentAt: at,
  sentBy: 'Громова И. С.',
  deliveredAt: at,
  deemedOn: '2026-11-21',
  deemed: false,
  openedAt: null,
  openedBy: null,
  confirmedAt: null,
  confirmedBy: null,
  receipt,
} as const

const FACTS = { number: '17', from: '2026-12-01', until: '2026-12-31', reason: 'Причина', terms: 2, days: 10 }
const LINES = Object.entries(messages.ru.audits.line).flatMap(([type, words]) =>
  typeof words === 'string' ? [type] : Object.keys(words).map((what) => `${type}:${what}`),
)

const taken = {
  id: 'a',
  number: '10113000/2026/000012',
  form: 'DESK',
  status: 'RUNNING',
  card: {
    ground: 'План',
    subjects: ['2'],
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    declarations: ['10113110/210126/0001234'],
    place: '',
  },
  participant: { id: 'p', name: 'ИП Тарасов', taxId: null },
  office: { code: '10113000', name: 'Смоленская таможня' },
  startedOn: '2026-11-20',
  documents: [document, { ...document, deemed: true, openedAt: at, openedBy: 'Тарасов И. П.' }],
  received: [],
  terms: Object.keys(messages.ru.audits.term).map((id) => ({
    id: `${id}:d`,
    rule: 'requirement',
    side: 'participant',
    documentId: null,
    due: '2026-12-31',
    steps: [],
    cautions: [],
    metAt: null,
  })),
  timeline: LINES.map((type, index) => ({
    ordinal: index + 1,
    at,
    by: null,
    side: 'customs',
    type,
    facts: { ...FACTS, items: 3, people: 2, position: 1 },
    documentId: null,
    submissionId: null,
  })),
} as unknown as TakenCase

it.each(['ru', 'en'] as const)('has words in %s for everything that happens in an audit', async (locale) => {
  told.locale = locale
  const { head, lines } = (await auditWords()).timeline(taken)
  expect(head.title).toContain(taken.number)
  const values = lines.flatMap((line) => (line.kind === 'value' ? [line] : []))
  expect(values.length).toBeGreaterThan(LINES.length + taken.terms.length)
  for (const { label, value } of values) {
    expect(label).not.toBe('')
    expect(value).not.toMatch(/^audits\.|[{}]/)
  }
  if (locale === 'ru') expect(values.map(({ value }) => value).join('\n')).toMatch(/31\s*декабря\s*2026/)
})
