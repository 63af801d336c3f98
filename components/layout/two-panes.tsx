import type { ReactNode } from 'react'

/**
 * List on the left, what is open on the right; each scrolls by itself and fills the console's height. Where it is narrow
 * only one is seen: the detail when there is one. Panes are `relative`: what is hidden for readers only must not
 * stretch the window behind them.
 */
export function TwoPanes(props: {
  list: ReactNode
  listLabel: string
  detail?: ReactNode
  detailLabel: string
  /** Shown on the right while nothing is open. */
  empty: ReactNode
}) {
  return (
    <div className="lg:grid lg:h-full lg:grid-cols-[minmax(26rem,5fr)_6fr]">
      <section
        aria-label={props.listLabel}
        className={`relative min-w-0 bg-paper lg:min-h-0 lg:overflow-auto lg:border-r ${props.detail ? 'max-lg:hidden' : ''}`}
      >
        {props.list}
      </section>
      <section
        aria-label={props.detailLabel}
        className={`relative min-w-0 lg:min-h-0 lg:overflow-auto ${props.detail ? '' : 'max-lg:hidden'}`}
      >
        {props.detail ?? props.empty}
      </section>
    </div>
  )
}
