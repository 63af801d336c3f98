import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import type { Description } from '@/components/ui/description-list'
import type { AuditCard } from '@/server/modules/audits/contract'
import type { Day } from '@/server/modules/deadlines/contract'

/** Numbers of declarations shown at once. */
const SHOWN = 6

/** Names of what a card says, as each side reads them. */
export type CardWords = (
  key: 'started' | 'begins' | 'ground' | 'subjects' | 'period' | 'declarations' | 'place',
) => string

/** What an audit is about, for both sides. */
export function cardItems(
  words: CardWords,
  of: {
    card: AuditCard
    startedOn: Day | null
    today: Day
    subject: (code: AuditCard['subjects'][number]) => ReactNode
    /** «Ещё 4». */
    more: (count: number) => string
  },
): Description[] {
  const { card, startedOn, today } = of
  return [
    ...(startedOn
      ? [
          {
            term: words(startedOn > today ? 'begins' : 'started'),
            value: <DateText value={startedOn} form="long" />,
          },
        ]
      : []),
    ...(card.ground ? [{ term: words('ground'), value: <span lang="ru">{card.ground}</span> }] : []),
    {
      term: words('subjects'),
      value: (
        <ul className="space-y-1">
          {card.subjects.map((code) => (
            <li key={code}>{of.subject(code)}</li>
          ))}
        </ul>
      ),
    },
    {
      term: words('period'),
      value: (
        <>
          <DateText value={card.periodFrom} form="numeric" />–
          <DateText value={card.periodTo} form="numeric" />
        </>
      ),
    },
    ...(card.declarations.length
      ? [
          {
            term: words('declarations'),
            value: <Declarations numbers={card.declarations} more={of.more} />,
          },
        ]
      : []),
    ...(card.place ? [{ term: words('place'), value: <span lang="ru">{card.place}</span> }] : []),
  ]
}

function Declarations({ numbers, more }: { numbers: readonly string[]; more: (count: number) => string }) {
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((number) => (
        <li key={number} className="tabular wrap-anywhere">
          {number}
        </li>
      ))}
    </ul>
  )
  if (numbers.length <= SHOWN) return list(numbers)
  return (
    <>
      {list(numbers.slice(0, SHOWN))}
      <details>
        <summary className="cursor-pointer text-link">{more(numbers.length - SHOWN)}</summary>
        {list(numbers.slice(SHOWN))}
      </details>
    </>
  )
}
