/** The portal's own neutral mark: a sheet that is being sent. Not an emblem of any state. */
export function Mark(props: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={props.className ?? 'size-8 shrink-0'}>
      <rect width="32" height="32" rx="7" className="fill-action" />
      <g
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-action"
      >
        <path d="M22.5 22v2a1.5 1.5 0 0 1-1.5 1.5H10A1.5 1.5 0 0 1 8.5 24V8A1.5 1.5 0 0 1 10 6.5h7.5l5 5" />
        <path d="M13.5 16.75H26m-4-4 4 4-4 4" />
      </g>
    </svg>
  )
}
