/** A key of the keyboard. */
export function Kbd(props: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-edge px-1 font-sans text-xs leading-none">
      {props.children}
    </kbd>
  )
}
