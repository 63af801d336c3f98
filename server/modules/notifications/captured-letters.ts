import type { QueryContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { notFound } from '@/server/platform/errors'
import type { CapturedLetter, CapturedLetterText, ListLetters } from './contract'

const PAGE = 30

/** Letters are kept for reading in a demonstration without a mail server; everywhere else they are no one's to see. */
function assertCaptured() {
  const { PORTAL_MODE, SMTP_URL } = env()
  if (PORTAL_MODE !== 'demonstration' || SMTP_URL) throw notFound()
}

const SUMMARY = { id: true, subject: true, recipients: true, createdAt: true } as const

const summaryOf = <T extends { createdAt: Date }>(letter: T) => ({
  ...letter,
  createdAt: letter.createdAt.toISOString(),
})

/** Captured letters, newest first, by key. NOT_FOUND where letters are really sent. */
export async function listCapturedLetters(
  { tx }: Pick<QueryContext, 'tx'>,
  { cursor }: ListLetters,
): Promise<{ items: CapturedLetter[]; nextCursor: string | null }> {
  assertCaptured()
  const letters = await tx.letter.findMany({
    where: cursor ? { id: { lt: cursor } } : {},
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: SUMMARY,
  })
  const items = letters.slice(0, PAGE).map(summaryOf)
  return { items, nextCursor: letters.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

/** One captured letter without its HTML. NOT_FOUND where letters are really sent. */
export async function getCapturedLetter(
  { tx }: Pick<QueryContext, 'tx'>,
  { id }: { id: string },
): Promise<CapturedLetterText> {
  assertCaptured()
  const letter = await tx.letter.findUnique({
    where: { id },
    select: { ...SUMMARY, sender: true, text: true },
  })
  if (!letter) throw notFound()
  return summaryOf(letter)
}

/** The HTML of a captured letter, as it was handed over; null when there is none to show. */
export async function findCapturedHtml(
  { tx }: Pick<QueryContext, 'tx'>,
  { id }: { id: string },
): Promise<string | null> {
  assertCaptured()
  return (await tx.letter.findUnique({ where: { id }, select: { html: true } }))?.html ?? null
}
