import type { ReactNode } from 'react'

/**
 * A page instead of the page: what happened, what was kept, what to do, and the number of the request. Plain words by
 * props, so that it also works where neither translations nor the layout are left.
 */
export function ErrorScreen(props: {
  icon?: ReactNode
  title: string
  text: string
  kept?: string
  cure: string
  request?: { label: string; id: string; hint: string }
  actions?: ReactNode
}) {
  return (
    <section className="mx-auto max-w-xl py-8">
      {props.icon ? (
        <span data-decoration className="mb-4 block text-muted [&_svg]:size-10 [&_svg]:stroke-[1.5]">
          {props.icon}
        </span>
      ) : null}
      <h1 className="text-xl">{props.title}</h1>
      <p className="mt-3">{props.text}</p>
      {props.kept ? <p className="mt-2 font-medium">{props.kept}</p> : null}
      <p className="mt-2">{props.cure}</p>
      {props.actions ? <div className="mt-6 flex flex-wrap gap-2">{props.actions}</div> : null}
      {props.request ? (
        <div className="mt-8 border-t pt-3 text-sm text-muted">
          <p>
            {props.request.label}:{' '}
            <code className="tabular font-mono break-all text-ink select-all">{props.request.id}</code>
          </p>
          <p>{props.request.hint}</p>
        </div>
      ) : null}
    </section>
  )
}
