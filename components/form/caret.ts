/** Where the person was typing: the field, and the place or selection in its text. */
interface Caret {
  id: string
  start: number | null
  end: number | null
  /** Distance of the field from the top of the window, px. */
  top: number
}

/** Remembers the caret before a form is drawn anew; null when it is in no field that has an id. */
export function findCaret(): Caret | null {
  const field = document.activeElement
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if ((!typed && !(field instanceof HTMLSelectElement)) || !field.id) return null
  const selectable = typed && (field instanceof HTMLTextAreaElement || field.type === 'text')
  return {
    id: field.id,
    start: selectable ? field.selectionStart : null,
    end: selectable ? field.selectionEnd : null,
    top: field.getBoundingClientRect().top,
  }
}

/** Puts the caret back where it was, and the field to the same height in the window. */
export function putCaret(caret: Caret | null): void {
  const field = caret && document.getElementById(caret.id)
  if (!caret || !field) return
  field.focus({ preventScroll: true })
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (typed && caret.start !== null) field.setSelectionRange(caret.start, caret.end)
  window.scrollBy(0, field.getBoundingClientRect().top - caret.top)
}
