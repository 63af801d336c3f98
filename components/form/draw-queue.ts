'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'

/** So many fields are drawn without being asked for; a form of thousands keeps the rest for when it comes near. */
const DRAWN_BY_ITSELF = 1500

/**
 * Parts of a form that wait to be drawn: one after another whenever the browser has nothing better to do, so that
 * neither the first screen nor a key waits for them.
 */
export class DrawQueue {
  private readonly waiting = new Set<{ size: number; draw: () => void }>()
  private left = DRAWN_BY_ITSELF
  private scheduled = false

  /** Puts a part in; the result takes it out again. `size` is the number of its fields. */
  add(size: number, draw: () => void): () => void {
    const part = { size, draw }
    this.waiting.add(part)
    this.schedule()
    return () => void this.waiting.delete(part)
  }

  private schedule() {
    if (this.scheduled || this.left <= 0) return
    this.scheduled = true
    const next = () => {
      this.scheduled = false
      const [part] = this.waiting
      if (!part) return
      this.waiting.delete(part)
      this.left -= part.size
      part.draw()
      if (this.waiting.size) this.schedule()
    }
    // Safari has no idle callback
    if ('requestIdleCallback' in window) window.requestIdleCallback(next, { timeout: 1000 })
    else setTimeout(next, 50)
  }
}

/** Is the part to be drawn? It is when it comes within a window's height of the screen, or when its turn has come. */
export function useDrawn(
  queue: DrawQueue,
  size: number,
  atOnce: boolean,
): [drawn: boolean, place: RefObject<HTMLDivElement | null>] {
  const [drawn, setDrawn] = useState(atOnce)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = place.current
    if (drawn || !part) return
    const draw = () => setDrawn(true)
    const takeOut = queue.add(size, draw)
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && draw(), {
      rootMargin: '100% 0px',
    })
    observer.observe(part)
    return () => {
      takeOut()
      observer.disconnect()
    }
  }, [queue, size, drawn])
  return [drawn, place]
}
