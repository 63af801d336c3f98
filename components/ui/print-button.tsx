'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'
import type { ButtonStyle } from './button-style'

/** Opens the browser's own print dialog for the page as it stands. */
export function PrintButton({ label, size }: { label: string; size?: ButtonStyle['size'] }) {
  return (
    <Button size={size} onClick={() => window.print()}>
      <Printer aria-hidden />
      {label}
    </Button>
  )
}
