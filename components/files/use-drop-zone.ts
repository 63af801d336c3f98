import { useEffect, useEffectEvent, useRef, useState } from 'react'

/**
 * Makes an element take files that are dropped on it. A convenience of the pointer beside a button that does the same,
 * so the element needs no role. `over` is true while files are held above it.
 */
export function useDropZone<Zone extends HTMLElement>(onFiles: (files: File[]) => void) {
  const zone = useRef<Zone>(null)
  const [over, setOver] = useState(false)
  const dropped = useEffectEvent(onFiles)

  useEffect(() => {
    const element = zone.current
    if (!element) return
    const controller = new AbortController()
    const { signal } = controller
    const hold = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    element.addEventListener('dragenter', hold, { signal })
    element.addEventListener('dragover', hold, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        dropped([...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    return () => controller.abort()
  }, [])

  return { zone, over }
}
