'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type TabItem = { value: string; label: ReactNode; content: ReactNode; disabled?: boolean }

/** Parts of one page, one at a time. What has an address of its own is a link, not a tab. */
export function Tabs(props: {
  label: string
  tabs: readonly TabItem[]
  defaultValue?: string
  value?: string
  onValueChange?: (value: string) => void
}) {
  return (
    <Base.Root
      value={props.value}
      defaultValue={props.value === undefined ? (props.defaultValue ?? props.tabs[0]?.value) : undefined}
      onValueChange={(value) => props.onValueChange?.(String(value))}
    >
      <Base.List aria-label={props.label} className="relative flex gap-1 overflow-x-auto border-b">
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            disabled={tab.disabled}
            className="-mb-px min-h-control shrink-0 rounded-t-md border-b-2 border-transparent px-3 whitespace-nowrap text-muted -outline-offset-2! hover:text-ink data-active:border-link data-active:font-medium data-active:text-link data-disabled:cursor-not-allowed"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
