'use client'

import { useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'

/** A button that lets a person choose one file. The same file may be chosen again after a refusal. */
export function FileButton({
  accept,
  onFile,
  children,
  ...rest
}: Omit<ButtonProps, 'onClick'> & { accept: string; onFile: (file: File) => void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
