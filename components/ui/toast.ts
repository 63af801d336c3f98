/** A short notice: what happened, and a word more. */
export interface Notice {
  tone: 'success' | 'info'
  title: string
  description?: string
}

type Listener = (notice: Notice) => void
const listeners = new Set<Listener>()

/**
 * Shows a short notice at the edge of the window, through the shell's Toaster. A notice never is the only place where a
 * result is told: the page shows it too.
 */
export const toast = {
  success: (title: string, more: { description?: string } = {}) => tell({ tone: 'success', title, ...more }),
  info: (title: string, more: { description?: string } = {}) => tell({ tone: 'info', title, ...more }),
}

function tell(notice: Notice) {
  for (const listener of listeners) listener(notice)
}

/** Hears every notice until the answer is called. */
export function onToast(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
