'use client'

import { useEffect, useRef } from 'react'
import { keyAct, type KeyAct } from './keys'

const WRITING = 'input, textarea, select, [contenteditable]'

/** Single keys work while nobody is typing and no dialog is open; `on` is the person's own switch (WCAG 2.1.4). */
export function useKeys(on: boolean, act: (act: KeyAct) => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const known = keyAct(event)
      // The list of keys can always be called up: the switch is there.
      if (!known || (!on && known !== 'help')) return
      const target = event.target as Element | null
      if (target?.closest(WRITING) || document.querySelector('[role=dialog], [popover]:popover-open')) return
      event.preventDefault()
      latest.current(known)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
