type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const looked = new WeakSet<Control>()

/**
 * A `ref` for what somebody types into or chooses in a page that the server drew, before its program has come: once the
 * page works, the control tells its own handler. A control that the browser itself may fill in again after a reload
 * wants `autoComplete="off"`, or that counts as typed.
 */
export function keepEarly(control: Control | null): void {
  if (!control || looked.has(control)) return
  looked.add(control)
  const again = control.disabled ? null : whatWasDone(control)
  // not at once: the page is still being put together, and whatever keeps its values may write over them now
  if (again) queueMicrotask(again)
}

/** What does the same once more; null where nobody has touched the control. */
function whatWasDone(control: Control): (() => void) | null {
  if (control instanceof HTMLSelectElement) {
    const { selectedIndex } = control
    const drawn = [...control.options].findIndex((option) => option.defaultSelected)
    // React marks the drawn option on the server only: without a mark the list was made here, a moment ago
    if (drawn < 0 || selectedIndex === drawn) return null
    return () => {
      control.selectedIndex = selectedIndex
      control.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  if (control.type === 'radio' || control.type === 'checkbox') {
    const { checked } = control as HTMLInputElement
    // of a radio group the one that was chosen speaks
    if (checked === (control as HTMLInputElement).defaultChecked || (control.type === 'radio' && !checked))
      return null
    return () => {
      ;(control as HTMLInputElement).checked = !checked
      control.click()
    }
  }
  const text = control.value
  // blanks do not count: some inputs take them away by themselves
  if (bare(text) === '' || bare(text) === bare(control.defaultValue)) return null
  return () => {
    // React hears only of what differs from the value it has seen, and sees what is set on the element itself
    control.value = control.defaultValue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

const bare = (text: string) => text.replace(/\s+/g, '')
