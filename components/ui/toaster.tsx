'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onToast, type Notice } from './toast'

export interface ToasterProps {
  label: string
  closeLabel: string
}

const ToastPlace = dynamic(() => import('./toast-place').then((module) => module.ToastPlace), { ssr: false })

async function show({ tone, title, description }: Notice) {
  const { toast } = await import('sonner')
  toast[tone](title, { description })
}

/** Place of short notices, one per shell. What draws them is loaded with the first notice: most pages never need it. */
export function Toaster(props: ToasterProps) {
  const [wanted, setWanted] = useState(false)
  const ready = useRef(false)
  const waiting = useRef<Notice[]>([])

  useEffect(
    () =>
      onToast((notice) => {
        setWanted(true)
        if (ready.current) void show(notice)
        else waiting.current.push(notice)
      }),
    [],
  )
  const begin = useCallback(() => {
    ready.current = true
    for (const notice of waiting.current.splice(0)) void show(notice)
  }, [])

  return wanted ? <ToastPlace {...props} onReady={begin} /> : null
}
