'use client'

import type { ReactNode } from 'react'
import { useDrawn } from './draw-queue'
import { useFormScope } from './form-scope'
import { useOpen } from './revealer'

/** A field with its label takes about so much of the page, in rem; two short ones share a line. */
const FIELD_HEIGHT = 3

/**
 * A part that is drawn in its turn. Until then an empty place of about its height keeps the page from jumping; a link of
 * the error summary that leads inside has it drawn at once.
 */
export function PartInTurn(props: {
  /** Number of its fields. */
  size: number
  covers: (path: string) => boolean
  atOnce: boolean
  children: ReactNode
}) {
  const { revealer, queue } = useFormScope()
  const [asked] = useOpen(revealer, props.covers, false)
  const [drawn, place] = useDrawn(queue, props.size, props.atOnce)
  if (drawn || asked) return props.children
  return <div ref={place} style={{ minHeight: `${Math.min(props.size, 40) * FIELD_HEIGHT}rem` }} />
}
