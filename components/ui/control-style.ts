/** Look shared by input, textarea and select. */
export const controlStyle = [
  'block w-full min-h-control rounded-md border border-edge bg-paper px-3 py-1.5 text-body text-ink transition-colors',
  'hover:border-ink aria-invalid:border-refused aria-invalid:shadow-[inset_0_0_0_1px_var(--refused)]',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-canvas disabled:text-muted',
  'read-only:not-[select]:border-line read-only:not-[select]:bg-canvas',
]
