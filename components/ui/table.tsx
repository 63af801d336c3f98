import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** What is too wide for a narrow screen scrolls inside of this. Reachable by keyboard: WCAG 2.1.1. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="scroll-region overflow-x-auto print:overflow-visible"
    >
      {children}
    </div>
  )
}

/** A table that scrolls inside itself when it is narrow; `label` names it and its scrolling region. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <ScrollRegion label={label}>
      <table
        {...rest}
        aria-label={label}
        className={cn('tabular w-full border-collapse text-left', className)}
      />
    </ScrollRegion>
  )
}

/** Heading cell of a column. */
export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="col" {...rest} className={cn('heading-cell first:pl-inset last:pr-inset', className)} />
}

/** A row; `data-selected` marks the one that is open beside. */
export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      {...rest}
      className={cn(
        'border-b last:border-b-0 hover:bg-hover data-selected:bg-action-soft data-selected:shadow-[inset_3px_0_0_var(--action)] [thead_&]:hover:bg-transparent',
        className,
      )}
    />
  )
}

/** A cell; `numeric` sets it to the right. */
export function Td({ className, numeric, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td {...rest} className={cn('cell first:pl-inset last:pr-inset', numeric && 'text-right', className)} />
  )
}
