'use client'

import { useState, useSyncExternalStore } from 'react'

/**
 * Brings a place of the form to the screen: folded parts around it listen, and open. A part inside a folded one asks
 * when it is drawn for the first time.
 */
export class Revealer {
  private path: string | null = null
  private readonly listeners = new Set<() => void>()

  current = (): string | null => this.path

  reveal(path: string): void {
    this.path = path
    for (const listener of this.listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** State of a folded part: open by hand, or because something inside was asked for. */
export function useOpen(
  revealer: Revealer,
  covers: (path: string) => boolean,
  initially: boolean,
): [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(initially)
  const [answered, setAnswered] = useState<string | null>(null)
  const asked = useSyncExternalStore(revealer.subscribe, revealer.current, () => null)
  // a wish is answered once, so that the person can fold the part again afterwards
  if (asked !== null && asked !== answered && covers(asked)) {
    setAnswered(asked)
    setOpen(true)
  }
  return [open, setOpen]
}
