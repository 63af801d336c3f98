import type { CSSProperties, ReactNode } from 'react'
import { cn } from './cn'

/**
 * A button and a panel under it by the platform's popover: no script, Escape and a press outside close it. For menus of
 * a frame, where every kilobyte is on each page; a list of actions with arrow keys is Menu.
 */
export function DropPanel(props: {
  /** Unique on the page. */
  id: string
  /** Name of the button for readers when its content is an icon. */
  label?: string
  button: ReactNode
  buttonClass?: string
  panelClass?: string
  children: ReactNode
}) {
  const anchor = `--${props.id}`
  return (
    <>
      <button
        type="button"
        popoverTarget={props.id}
        aria-label={props.label}
        style={{ anchorName: anchor } as CSSProperties}
        className={props.buttonClass}
      >
        {props.button}
      </button>
      <div
        id={props.id}
        popover="auto"
        style={{ positionAnchor: anchor } as CSSProperties}
        className={cn('drop-panel', props.panelClass)}
      >
        {props.children}
      </div>
    </>
  )
}
